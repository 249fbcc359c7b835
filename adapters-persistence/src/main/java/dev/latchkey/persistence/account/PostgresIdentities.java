package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Identities;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.UserId;
import java.util.List;
import java.util.Optional;

/** {@link Identities} in the {@code credential} table. */
final class PostgresIdentities implements Identities {

    private final IdentityMapper mapper;

    PostgresIdentities(IdentityMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(Identity identity) {
        return mapper.insert(IdentityRow.of(identity)) == 1;
    }

    @Override
    public Optional<Owner> find(ExternalId known) {
        return mapper.selectOwner(known.provider().value(), known.subject()).map(OwnerRow::toDomain);
    }

    @Override
    public Optional<Owner> find(Email email) {
        return mapper.selectOwnerByEmail(email.value()).map(OwnerRow::toDomain);
    }

    @Override
    public List<Identity> ofUser(UserId user) {
        return mapper.selectByUser(user.value()).stream()
                .map(IdentityRow::toDomain)
                .toList();
    }

    @Override
    public boolean remove(UserId user, CredentialId id) {
        return mapper.delete(user.value(), id.value()) == 1;
    }
}
