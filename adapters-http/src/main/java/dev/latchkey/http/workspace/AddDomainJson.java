package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.AddDomain;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.HostName;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.web.Fields;

/** What a caller sends to have a workspace found at a host. */
record AddDomainJson(String host) {

    static AddDomainJson of(Fields fields) {
        return new AddDomainJson(fields.meaningful("host", HostName::parse, "the name of a host, such as example.com"));
    }

    AddDomain.Command from(UserId asker, Id<Workspace> workspace) {
        return new AddDomain.Command(asker, workspace, HostName.parse(host).orElseThrow());
    }
}
