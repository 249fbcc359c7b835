package dev.latchkey.persistence.deletion;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A small installation in which everybody has made something of everything, at home and with the others, and some who
 * made something are gone already.
 *
 * <p>It is written past all adapters, so that it may also hold what these would never let anybody make.
 */
final class World {

    /** When everything in it was made, give or take a day; every session in it is live then. */
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Connection connection;
    private final Random random;
    private final List<Somebody> people = new ArrayList<>();
    private final List<@Nullable String> devices = new ArrayList<>();

    private World(Connection connection, long seed) {
        this.connection = connection;
        this.random = new Random(seed);
    }

    /** Fills a schema in which there is nobody yet; the same seed makes the same world. */
    static World of(Connection connection, long seed, int population) throws SQLException {
        var world = new World(connection, seed);
        connection.setAutoCommit(false);
        world.populate(population);
        connection.commit();
        connection.setAutoCommit(true);
        return world;
    }

    List<Somebody> people() {
        return List.copyOf(people);
    }

    private void populate(int population) throws SQLException {
        devices.add(null);
        for (var i = 0; i < population; i++) {
            people.add(somebody());
            devices.add(device());
        }
        for (var person : people) {
            signInsOf(person);
        }
        for (var owner : people) {
            for (var i = upTo(2); i > 0; i--) {
                workspaceOf(owner);
            }
        }
    }

    private Somebody somebody() throws SQLException {
        var person = new Somebody(
                id(),
                "Name " + word(),
                word() + "@example.com",
                "https://images.example.com/" + word(),
                "2001:db8:%x".formatted(0x1000 + people.size()),
                word());
        insert(
                "\"user\" (id, email, email_verified, name, image, created_at, updated_at)",
                person.id(),
                person.email(),
                "true",
                person.name(),
                person.image(),
                moment(),
                moment());
        return person;
    }

    private String device() throws SQLException {
        var device = id();
        insert("device (id, secret_hash, secret_since, previous_secret_hash)", device, hash(), moment(), hash());
        return device;
    }

    private void signInsOf(Somebody person) throws SQLException {
        var credential = "credential (id, user_id, provider_id, account_id, password_hash, created_at, updated_at)";
        insert(credential, id(), person.id(), "credential", person.id(), "$argon2id$" + word(), moment(), moment());
        if (maybe()) {
            insert(credential, id(), person.id(), "google", person.account(), null, moment(), moment());
        }
        for (var i = upTo(2); i > 0; i--) {
            insert(
                    "password_reset (token_hash, user_id, requested_at, expires_at)",
                    hash(),
                    person.id(),
                    moment(),
                    end());
        }
        session(person, null);
        for (var device : some(devices)) {
            session(person, device);
        }
    }

    private void session(Somebody person, @Nullable String device) throws SQLException {
        insert(
                "session (id, user_id, token_hash, address, user_agent, created_at, updated_at, fresh_since,"
                        + " expires_at, ends_at, remembered, last_seen_at, last_seen_from,"
                        + " device_id, device_salt, device_first_at, device_joined_at, device_active_at)",
                id(),
                person.id(),
                hash(),
                person.network() + "::" + (1 + upTo(8)),
                "Mozilla/5.0 (" + word() + ")",
                moment(),
                moment(),
                moment(),
                end(),
                end(),
                "true",
                moment(),
                person.network() + "::/48",
                device,
                device == null ? null : hash(),
                device == null ? null : moment(),
                device == null ? null : moment(),
                device == null ? null : moment());
    }

    private void workspaceOf(Somebody owner) throws SQLException {
        var workspace = id();
        insert(
                "workspace (id, owner_id, name, slug, created_at)",
                workspace,
                owner.id(),
                owner.name() + " and friends",
                maybe() ? word() : null,
                moment());
        membersOf(workspace, owner);
        furnish(workspace);
        for (var i = upTo(3); i > 0; i--) {
            boardIn(workspace);
        }
    }

    private void membersOf(String workspace, Somebody owner) throws SQLException {
        var member = "member (id, workspace_id, user_id, role, joined_at)";
        insert(member, id(), workspace, owner.id(), "OWNER", moment());
        insert(member, id(), workspace, null, "ADMIN", moment());
        for (var person : some(people)) {
            if (!person.equals(owner)) {
                insert(member, id(), workspace, person.id(), maybe() ? "ADMIN" : "MEMBER", moment());
            }
        }
        var invitation = "invitation (id, workspace_id, inviter_id, email, role, created_at)";
        insert(invitation, id(), workspace, anybody(), word() + "@example.net", "MEMBER", moment());
        for (var person : some(people)) {
            insert(invitation, id(), workspace, anybody(), person.email(), "ADMIN", moment());
        }
    }

    private void furnish(String workspace) throws SQLException {
        for (var i = upTo(2); i > 0; i--) {
            insert(
                    "custom_domain (id, workspace_id, host, created_at)",
                    id(),
                    workspace,
                    word() + ".example",
                    moment());
        }
        if (maybe()) {
            insert(
                    "branding (id, workspace_id, primary_color, theme, logo_url, updated_at)",
                    id(),
                    workspace,
                    "#abcdef",
                    "dark",
                    null,
                    moment());
        }
        for (var type : some(List.of("DISCORD", "SLACK"))) {
            insert(
                    "integration (id, workspace_id, type, webhook_url, created_at)",
                    id(),
                    workspace,
                    type,
                    "https://hooks.example.com/" + word(),
                    moment());
        }
    }

    private void boardIn(String workspace) throws SQLException {
        var board = id();
        insert(
                "board (id, workspace_id, creator_id, name, created_at)",
                board,
                workspace,
                anybody(),
                "Board " + word(),
                moment());
        for (var i = upTo(2); i > 0; i--) {
            insert(
                    "changelog (id, board_id, author_id, title, content, created_at)",
                    id(),
                    board,
                    anybody(),
                    "News " + word(),
                    "Text " + word(),
                    moment());
        }
        for (var i = upTo(3); i > 0; i--) {
            postOn(board);
        }
    }

    private void postOn(String board) throws SQLException {
        var post = id();
        insert(
                "post (id, board_id, author_id, title, content, created_at)",
                post,
                board,
                anybody(),
                "Wish " + word(),
                "Text " + word(),
                moment());
        for (var voter : somebodyAndSomeWhoAreGone()) {
            insert("vote (id, post_id, voter_id, created_at)", id(), post, voter, moment());
        }
        var comments = new ArrayList<@Nullable String>();
        comments.add(null);
        for (var i = upTo(4); i > 0; i--) {
            comments.add(commentOn(post, any(comments)));
        }
    }

    private String commentOn(String post, @Nullable String parent) throws SQLException {
        var comment = id();
        insert(
                "comment (id, post_id, parent_id, author_id, content, created_at)",
                comment,
                post,
                parent,
                anybody(),
                "Text " + word(),
                moment());
        for (var type : List.of("UPVOTE", "DOWNVOTE")) {
            for (var reactor : somebodyAndSomeWhoAreGone()) {
                insert(
                        "reaction (id, comment_id, reactor_id, type, created_at)",
                        id(),
                        comment,
                        reactor,
                        type,
                        moment());
            }
        }
        return comment;
    }

    /** The id of any person; or null, like that of whoever is gone. */
    private @Nullable String anybody() {
        return random.nextInt(8) == 0 ? null : any(people).id();
    }

    private List<@Nullable String> somebodyAndSomeWhoAreGone() {
        var ids = new ArrayList<@Nullable String>(Collections.nCopies(upTo(2), null));
        some(people).forEach(person -> ids.add(person.id()));
        return ids;
    }

    private void insert(String tableAndColumns, @Nullable String... values) throws SQLException {
        var marks = Collections.nCopies(values.length, "?").stream().collect(joining(", ", "(", ")"));
        try (var insertion = connection.prepareStatement("INSERT INTO " + tableAndColumns + " VALUES " + marks)) {
            for (var i = 0; i < values.length; i++) {
                insertion.setString(i + 1, values[i]);
            }
            insertion.executeUpdate();
        }
    }

    private <T extends @Nullable Object> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T extends @Nullable Object> List<T> some(List<T> choices) {
        return choices.stream().filter(_ -> maybe()).toList();
    }

    private boolean maybe() {
        return random.nextInt(5) < 2;
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private String id() {
        return letters(32, ALPHABET.length());
    }

    private String word() {
        return letters(16, 52).toLowerCase(Locale.ROOT);
    }

    private String letters(int length, int of) {
        var text = new StringBuilder(length);
        random.ints(length, 0, of).forEach(index -> text.append(ALPHABET.charAt(index)));
        return text.toString();
    }

    private String hash() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private String moment() {
        return NOON.minusMillis(random.nextInt(86_400_000)).toString();
    }

    private static String end() {
        return NOON.plus(Duration.ofDays(7)).toString();
    }
}
