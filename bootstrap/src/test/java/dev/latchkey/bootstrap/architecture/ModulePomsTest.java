package dev.latchkey.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** A pom lists what its module may use, so that the compiler draws the arrows between modules before any rule does. */
class ModulePomsTest {

    private static final String MODULE = "latchkey-";

    @Test
    void giveEveryModuleTheNullAnnotationsAndNothingElse() throws Exception {
        assertThat(dependencies(".")).containsExactly("jspecify");
    }

    @Test
    void giveTheDomainNothing() throws Exception {
        assertThat(dependencies("domain")).isEmpty();
    }

    @Test
    void giveTheApplicationTheDomain() throws Exception {
        assertThat(dependencies("application")).containsExactly("latchkey-domain");
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void giveAnAdapterOfOurModulesTheApplicationOnly(String adapter) throws Exception {
        assertThat(dependencies(adapter))
                .filteredOn(dependency -> dependency.startsWith(MODULE))
                .containsExactly("latchkey-application");
    }

    @Test
    void giveBootstrapEveryAdapter() throws Exception {
        assertThat(dependencies("bootstrap"))
                .filteredOn(dependency -> dependency.startsWith(MODULE))
                .containsExactlyInAnyOrderElementsOf(
                        adapters().map(MODULE::concat).toList());
    }

    static Stream<String> adapters() throws Exception {
        return texts(".", "/project/modules/module").stream().filter(module -> module.startsWith("adapters-"));
    }

    /** What a module is given beside what only its tests need. */
    private static List<String> dependencies(String module) throws Exception {
        return texts(module, "/project/dependencies/dependency[not(scope = 'test')]/artifactId");
    }

    private static List<String> texts(String module, String path) throws Exception {
        var pom = Path.of("..", module, "pom.xml").toFile();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
        var found = XPathFactory.newInstance().newXPath().evaluateExpression(path, document, XPathNodes.class);
        return StreamSupport.stream(found.spliterator(), false)
                .map(Node::getTextContent)
                .toList();
    }
}
