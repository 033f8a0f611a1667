package org.zhiye.person;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Scans;
import org.zhiye.account.Logins;
import org.zhiye.document.Documents;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.identity.Identities;
import org.zhiye.identity.Verification;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.trail.Done;

/** Brings practitioners of a test to where it begins: with attachments, with personal information, verified; without the pages. */
@TestComponent
public class Applicants {
    private static final Map<AttachmentKind, byte[]> PICTURES = new EnumMap<>(Map.of(
            AttachmentKind.ID_PHOTO, Scans.idPhoto(),
            AttachmentKind.ID_FRONT, Scans.card(Color.CYAN),
            AttachmentKind.ID_BACK, Scans.card(Color.ORANGE),
            AttachmentKind.HALF_BODY, Scans.halfBody(),
            AttachmentKind.SIGNATURE, Scans.signature()));

    private final Logins logins;
    private final People people;
    private final Profiles profiles;
    private final Wallet wallet;
    private final Documents documents;
    private final Identities identities;
    private final TransactionTemplate transaction;
    private final Day day;
    private final Deeds deeds;

    Applicants(
            Logins logins,
            People people,
            Profiles profiles,
            Wallet wallet,
            Documents documents,
            Identities identities,
            TransactionTemplate transaction,
            Day day,
            Deeds deeds) {
        this.logins = logins;
        this.people = people;
        this.profiles = profiles;
        this.wallet = wallet;
        this.documents = documents;
        this.identities = identities;
        this.transaction = transaction;
        this.day = day;
        this.deeds = deeds;
    }

    /** Stores all attachments that the person's document asks for. */
    public void attach(PersonId id) {
        for (AttachmentKind kind : people.facts(id).needed()) {
            var brought =
                    documents.bring(id.value(), kind.name(), Objects.requireNonNull(PICTURES.get(kind)), "image/jpeg");
            Caller.system("test").act(() -> wallet.put(id, DeedKey.fresh(), kind, brought));
        }
    }

    /** All attachments and the personal information. */
    public void prepare(PersonId id) {
        attach(id);
        var ethnic = people.facts(id).document().type().asksEthnicGroup() ? "01" : null;
        var profile = new Profile(ethnic, "lin.xf@example.com", "21", "4", "同济大学");
        Caller.system("test").act(() -> profiles.save(id, DeedKey.fresh(), profile));
    }

    /** Enters that an officer of the province has verified the person. */
    public void verify(PersonId id, String province) {
        var officer = logins.officer(Role.DESK_OFFICER, province);
        Caller.system("test")
                .act(() -> transaction.execute(status -> {
                    identities.enter(new Verification(id, Level.ON_SITE, Method.DESK, day.now(), province, officer));
                    deeds.happened(new Done(id.value(), "verified"));
                    return true;
                }));
    }

    /** Enters that Alipay's word has verified the person. */
    public void verifyRemotely(PersonId id) {
        Caller.system("test")
                .act(() -> transaction.execute(status -> {
                    identities.enter(new Verification(id, Level.REMOTE, Method.ALIPAY, day.now(), "31", null));
                    deeds.happened(new Done(id.value(), "verified"));
                    return true;
                }));
    }

    /** Somebody who lacks nothing: attachments, personal information, verified in Shanghai. */
    public Logins.Person ready(String name) {
        var person = logins.practitioner(name);
        prepare(person.id());
        verify(person.id(), "31");
        return person;
    }
}
