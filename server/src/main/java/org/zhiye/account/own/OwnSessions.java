package org.zhiye.account.own;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.Sessions;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.vault.Vault;

/** The log-ins of the own account: where they are, and ending those elsewhere. */
@Component
class OwnSessions {
    private static final String ANSWER = "/me/sessions?ended";
    private static final int HANDLE = 12;

    private final Sessions sessions;
    private final Deeds deeds;
    private final Vault vault;

    OwnSessions(Sessions sessions, Deeds deeds, Vault vault) {
        this.sessions = sessions;
        this.deeds = deeds;
        this.vault = vault;
    }

    List<OwnSession> of(Caller me) {
        return sessions.of(me.id());
    }

    /** What a form calls a log-in; it tells nothing of its id. */
    String handle(OwnSession it) {
        return HexFormat.of().formatHex(vault.index("session", HexFormat.of().formatHex(it.idHash())), 0, HANDLE);
    }

    /**
     * Ends one log-in; one that is over already stays so.
     *
     * @return where to lead
     */
    @Transactional
    String end(Caller me, DeedKey key, String handle) {
        if (begun(me, key, "account.session.end", handle)) {
            return ANSWER;
        }
        for (OwnSession it : sessions.of(me.id())) {
            if (handle(it).equals(handle)) {
                sessions.end(it.idHash());
                deeds.happened(new AccountDeed.SessionEnded(AccountDeed.subject(me.kind(), me.id()), it.device()));
            }
        }
        return ANSWER;
    }

    /**
     * Ends all log-ins but the one at work.
     *
     * @return where to lead
     */
    @Transactional
    String endOthers(Caller me, DeedKey key, byte @Nullable [] current) {
        if (begun(me, key, "account.sessions.end", "others")) {
            return ANSWER;
        }
        var others = sessions.of(me.id()).stream()
                .filter(it -> !Arrays.equals(it.idHash(), current))
                .toList();
        if (!others.isEmpty()) {
            sessions.endAll(me.id(), current);
            deeds.happened(new AccountDeed.SessionsEnded(AccountDeed.subject(me.kind(), me.id()), others.size()));
        }
        return ANSWER;
    }

    private boolean begun(Caller me, DeedKey key, String route, String contents) {
        return deeds.begin(me.id(), key, route, contents, me.id().value(), ANSWER)
                .isPresent();
    }
}
