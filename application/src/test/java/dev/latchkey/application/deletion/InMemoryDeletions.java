package dev.latchkey.application.deletion;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.DeletionPlan;
import dev.latchkey.domain.deletion.DeletionStep.Anonymise;
import dev.latchkey.domain.deletion.Edge;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.OwnedWorkspace;
import dev.latchkey.domain.deletion.StandardRules;
import dev.latchkey.domain.deletion.Tie;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Reaction;
import dev.latchkey.domain.workspace.Vote;
import dev.latchkey.domain.workspace.Workspace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Deletions} over the maps of a store. */
public final class InMemoryDeletions implements Deletions {

    private final InMemoryStore store;
    private final List<InMemoryTable<?, ?>> tables;

    public InMemoryDeletions(InMemoryStore store) {
        this.store = store;
        this.tables = Stream.of(ofUsers(store), ofRooms(store), ofBoards(store), ofPosts(store))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<InMemoryTable<?, ?>> ofUsers(InMemoryStore store) {
        return Stream.of(
                InMemoryTable.of(
                        StandardRules.USER, store.users, each -> each.getKey().value()),
                InMemoryTable.of(
                                StandardRules.SESSION,
                                store.sessions,
                                each -> each.getKey().value())
                        .referring("user", session -> session.user().value()),
                InMemoryTable.of(
                                StandardRules.CREDENTIAL,
                                store.credentials,
                                each -> each.getValue().id().value())
                        .referring("user", credential -> credential.user().value()),
                InMemoryTable.of(
                                StandardRules.CREDENTIAL,
                                store.identities,
                                each -> each.getKey().value())
                        .referring("user", identity -> identity.user().value()),
                InMemoryTable.of(
                                StandardRules.PASSWORD_RESET,
                                store.resets,
                                each -> each.getKey().token().hex())
                        .referring("user", UserId::value));
    }

    private static Stream<InMemoryTable<?, ?>> ofRooms(InMemoryStore store) {
        return Stream.of(
                of(StandardRules.WORKSPACE, store.workspaces)
                        .referring("owner", workspace -> workspace.owner().value()),
                of(StandardRules.MEMBER, store.members)
                        .referring("workspace", member -> member.workspace().value())
                        .referring(
                                "user",
                                member -> idOf(member.user()),
                                it -> new Member(it.id(), it.workspace(), null, it.role(), it.joinedAt())),
                of(StandardRules.INVITATION, store.invitations)
                        .referring(
                                "workspace",
                                invitation -> invitation.workspace().value())
                        .referring("address", invitation -> invitation.email().value())
                        .referring(
                                "inviter",
                                invitation -> idOf(invitation.inviter()),
                                it -> new Invitation(
                                        it.id(), it.workspace(), null, it.email(), it.role(), it.createdAt())),
                of(StandardRules.CUSTOM_DOMAIN, store.domains)
                        .referring("workspace", domain -> domain.workspace().value()),
                of(StandardRules.BRANDING, store.brandings)
                        .referring("workspace", branding -> branding.workspace().value()),
                of(StandardRules.INTEGRATION, store.integrations)
                        .referring(
                                "workspace",
                                integration -> integration.workspace().value()));
    }

    private static Stream<InMemoryTable<?, ?>> ofBoards(InMemoryStore store) {
        return Stream.of(
                of(StandardRules.BOARD, store.boards)
                        .referring("workspace", board -> board.workspace().value())
                        .referring(
                                "creator",
                                board -> idOf(board.creator()),
                                it -> new Board(it.id(), it.workspace(), null, it.name(), it.createdAt())),
                of(StandardRules.POST, store.posts)
                        .referring(
                                "board",
                                post -> requireNonNull(post.board().board()).value())
                        .referring(
                                "author",
                                post -> idOf(post.author()),
                                it -> new Post(it.id(), it.board(), null, it.title(), it.content(), it.createdAt())),
                of(StandardRules.CHANGELOG, store.changelogs)
                        .referring("board", changelog -> changelog.boardId().value())
                        .referring(
                                "author",
                                changelog -> idOf(changelog.author()),
                                it -> new Changelog(
                                        it.id(), it.board(), null, it.title(), it.content(), it.createdAt())));
    }

    private static Stream<InMemoryTable<?, ?>> ofPosts(InMemoryStore store) {
        return Stream.of(
                of(StandardRules.COMMENT, store.comments)
                        .referring("post", comment -> comment.postId().value())
                        .referring(
                                "parent",
                                comment -> comment.parent() == null
                                        ? null
                                        : comment.parent().value())
                        .referring(
                                "author",
                                comment -> idOf(comment.author()),
                                it -> new Comment(it.id(), it.post(), it.parent(), null, it.content(), it.createdAt())),
                of(StandardRules.VOTE, store.votes)
                        .referring("post", vote -> vote.post().value())
                        .referring(
                                "voter",
                                vote -> idOf(vote.voter()),
                                it -> new Vote(it.id(), it.post(), null, it.createdAt())),
                of(StandardRules.REACTION, store.reactions)
                        .referring("comment", reaction -> reaction.comment().value())
                        .referring(
                                "reactor",
                                reaction -> idOf(reaction.reactor()),
                                it -> new Reaction(it.id(), it.comment(), null, it.opinion(), it.createdAt())));
    }

    private static <T> InMemoryTable<Id<T>, T> of(EntityKind kind, Map<Id<T>, T> rows) {
        return InMemoryTable.of(kind, rows, each -> each.getKey().value());
    }

    private static @Nullable String idOf(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    @Override
    public DeletionCounts count(DeletionPlan plan, String id) {
        var gone = gone(plan, id);
        var counts = new LinkedHashMap<EntityKind, Count>();
        for (var kind : plan.kinds()) {
            counts.put(
                    kind,
                    new Count(
                            gone.getOrDefault(kind, Set.of()).size(),
                            nameless(plan, kind, gone).size(),
                            kept(plan, kind, gone).size()));
        }
        return new DeletionCounts(counts);
    }

    @Override
    public DeletionCounts carryOut(DeletionPlan plan, String id) {
        var gone = gone(plan, id);
        var counts = new LinkedHashMap<EntityKind, Count>();
        for (var kind : plan.kinds()) {
            var nameless = nameless(plan, kind, gone);
            counts.put(kind, new Count(gone.getOrDefault(kind, Set.of()).size(), nameless.size(), 0));
            plan.anonymisationOf(kind).ifPresent(step -> cut(step, gone));
        }
        gone.forEach((kind, ids) ->
                rows(kind).filter(row -> ids.contains(row.id())).toList().forEach(InMemoryTable.Row::delete));
        store.epochs.keySet().retainAll(store.users.keySet());
        store.placements.keySet().retainAll(store.sessions.keySet());
        return new DeletionCounts(counts);
    }

    private void cut(Anonymise step, Map<EntityKind, Set<String>> gone) {
        for (var edge : step.cut()) {
            rows(step.kind())
                    .filter(row -> refersToGone(row, edge, gone))
                    .toList()
                    .forEach(row -> row.cut(edge.name()));
        }
    }

    private Map<EntityKind, Set<String>> gone(DeletionPlan plan, String id) {
        var gone = new HashMap<EntityKind, Set<String>>();
        for (var step : plan.deletions().reversed()) {
            gone.put(
                    step.kind(),
                    rows(step.kind())
                            .filter(row -> step.reasons().isEmpty()
                                    ? row.id().equals(id)
                                    : step.reasons().stream().anyMatch(edge -> refersToGone(row, edge, gone)))
                            .map(InMemoryTable.Row::id)
                            .collect(toSet()));
        }
        return gone;
    }

    private Set<String> nameless(DeletionPlan plan, EntityKind kind, Map<EntityKind, Set<String>> gone) {
        return plan.anonymisationOf(kind).stream()
                .flatMap(step -> rows(kind)
                        .filter(row -> !gone.getOrDefault(kind, Set.of()).contains(row.id()))
                        .filter(row -> step.cut().stream().anyMatch(edge -> refersToGone(row, edge, gone))))
                .map(InMemoryTable.Row::id)
                .collect(toSet());
    }

    private Set<String> kept(DeletionPlan plan, EntityKind kind, Map<EntityKind, Set<String>> gone) {
        var kept = plan.anonymisations().stream()
                .flatMap(step -> step.left().stream().filter(edge -> edge.to().equals(kind)))
                .flatMap(edge -> referredTo(edge, nameless(plan, edge.from(), gone)))
                .collect(toSet());
        kept.removeAll(gone.getOrDefault(kind, Set.of()));
        kept.removeAll(nameless(plan, kind, gone));
        return kept;
    }

    private Stream<String> referredTo(Edge edge, Set<String> from) {
        return rows(edge.from())
                .filter(row -> from.contains(row.id()))
                .map(row -> row.refersTo(edge.name()))
                .filter(Objects::nonNull);
    }

    private boolean refersToGone(InMemoryTable<?, ?>.Row row, Edge edge, Map<EntityKind, Set<String>> gone) {
        var target = row.refersTo(edge.name());
        var ids = gone.getOrDefault(edge.to(), Set.of());
        return target != null && (edge.tie() == Tie.KEY ? ids : addressesOf(ids)).contains(target);
    }

    /** The one text by which anything refers to anything. */
    private Set<String> addressesOf(Set<String> users) {
        return store.users.values().stream()
                .filter(user -> users.contains(user.id().value()))
                .map(user -> user.email().value())
                .collect(toSet());
    }

    private Stream<InMemoryTable<?, ?>.Row> rows(EntityKind kind) {
        return tables.stream().filter(table -> table.kind().equals(kind)).flatMap(InMemoryTable::all);
    }

    @Override
    public List<OwnedWorkspace> workspacesOf(UserId owner) {
        return store.workspaces.values().stream()
                .filter(workspace -> workspace.owner().equals(owner))
                .sorted(comparing(Workspace::createdAt)
                        .thenComparing(workspace -> workspace.id().value()))
                .map(workspace -> new OwnedWorkspace(workspace.id(), workspace.name(), otherMembers(workspace)))
                .toList();
    }

    private long otherMembers(Workspace workspace) {
        return store.members.values().stream()
                .filter(member -> member.workspace().equals(workspace.id()))
                .map(Member::user)
                .filter(user -> user != null && !user.equals(workspace.owner()))
                .count();
    }
}
