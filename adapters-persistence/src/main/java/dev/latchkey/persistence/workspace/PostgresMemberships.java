package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.persistence.sql.SqlSessions;
import java.util.Optional;

/** {@link Memberships} in the {@code member} table; a place is held by locks that others can share. */
final class PostgresMemberships implements Memberships {

    private final MembershipMapper mapper;
    private final SqlSessions sqlSessions;

    PostgresMemberships(MembershipMapper mapper, SqlSessions sqlSessions) {
        this.mapper = mapper;
        this.sqlSessions = sqlSessions;
    }

    @Override
    public Optional<Role> find(UserId user, Id<Workspace> workspace) {
        return mapper.selectRole(user.value(), workspace.value()).flatMap(Role::parse);
    }

    @Override
    public Optional<Role> hold(UserId user, Place place) {
        sqlSessions.waitBriefly();
        return mapper.holdWorkspace(user.value(), place.workspace().value())
                .filter(_ -> holdsBoard(place) && holdsPost(place))
                .flatMap(Role::parse);
    }

    private boolean holdsBoard(Place place) {
        return place.board() == null
                || mapper.holdBoard(place.board().value(), place.workspace().value())
                        .isPresent();
    }

    private boolean holdsPost(Place place) {
        return place.post() == null
                || place.board() == null
                || mapper.holdPost(place.post().value(), place.board().value()).isPresent();
    }
}
