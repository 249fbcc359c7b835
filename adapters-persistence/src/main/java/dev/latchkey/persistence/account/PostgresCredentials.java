package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Credentials;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Optional;

/** {@link Credentials} in the {@code credential} table. */
final class PostgresCredentials implements Credentials {

    private final CredentialMapper mapper;

    PostgresCredentials(CredentialMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(PasswordCredential credential) {
        mapper.insert(CredentialRow.of(credential));
    }

    @Override
    public void put(PasswordCredential credential) {
        mapper.upsert(CredentialRow.of(credential));
    }

    @Override
    public Optional<Known> find(Email email) {
        return mapper.selectByEmail(email.value()).map(KnownRow::toDomain);
    }

    @Override
    public Optional<Known> find(UserId user) {
        return mapper.selectByUser(user.value()).map(KnownRow::toDomain);
    }

    @Override
    public int removeAll(UserId user) {
        return mapper.deleteAll(user.value());
    }

    @Override
    public boolean replace(PasswordCredential credential, PasswordHash hash, Instant now) {
        return mapper.updateHash(credential.id().value(), credential.hash().value(), hash.value(), now) == 1;
    }
}
