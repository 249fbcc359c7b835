package dev.latchkey.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What ArchUnit does not tell of a class, read from its class file. */
final class Bytecode {

    private Bytecode() {}

    /** Whether somebody wrote the {@code toString} of a record; the one that the compiler makes tells everything. */
    static boolean hasAToStringOfItsOwn(JavaClass candidate) {
        return modelOf(candidate).methods().stream()
                .filter(method -> method.methodName().equalsString("toString"))
                .flatMap(Bytecode::instructionsOf)
                .noneMatch(Bytecode::isMadeByTheCompiler);
    }

    /** The text literals of a class. */
    static Stream<String> strings(JavaClass candidate) {
        return StreamSupport.stream(modelOf(candidate).constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue());
    }

    /** Every text in a class: its literals, those in its annotations, and names. */
    static Stream<String> texts(JavaClass candidate) {
        return StreamSupport.stream(modelOf(candidate).constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue());
    }

    private static Stream<InvokeDynamicInstruction> instructionsOf(MethodModel method) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast);
    }

    private static boolean isMadeByTheCompiler(InvokeDynamicInstruction instruction) {
        var maker = instruction.bootstrapMethod().owner();
        return maker.displayName().equals("ObjectMethods");
    }

    private static ClassModel modelOf(JavaClass candidate) {
        var source = candidate.getSource().orElseThrow();
        try (var content = source.getUri().toURL().openStream()) {
            return ClassFile.of().parse(content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
