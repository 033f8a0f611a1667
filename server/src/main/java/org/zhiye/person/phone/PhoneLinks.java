package org.zhiye.person.phone;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;
import org.zhiye.person.PersonReason;
import org.zhiye.person.Wallet;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sha256;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;
import org.zhiye.web.DeviceName;

/**
 * Goes on with an attachment on the telephone: a computer's session makes a link that is shown as a QR code, one telephone opens it,
 * without logging in, and may send one picture of that kind and nothing else; the computer looks at it and takes it.
 */
@Component
class PhoneLinks {
    private static final int TOKEN_BYTES = 16;

    private final PhoneTable table;
    private final Wallet wallet;
    private final People people;
    private final Documents documents;
    private final Deeds deeds;
    private final Vault vault;

    PhoneLinks(PhoneTable table, Wallet wallet, People people, Documents documents, Deeds deeds, Vault vault) {
        this.table = table;
        this.wallet = wallet;
        this.people = people;
        this.documents = documents;
        this.deeds = deeds;
        this.vault = vault;
    }

    /** The session makes a link; the one that it had for this kind leads nowhere from now on. */
    @Transactional
    public String make(PersonId me, byte[] session, DeedKey key, AttachmentKind kind) {
        var answer = "/me/attachments/" + kind.slug() + "/phone";
        var done = deeds.begin(new AccountId(me.value()), key, "person.phone_link", kind, me.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        table.newest(me, session, kind).ifPresent(old -> table.end(old.id(), "REPLACED"));
        var id = Uuid7.next();
        table.add(id, me, session, kind, hash(token(id)));
        deeds.happened(new PhoneDeed.LinkMade(me, kind));
        return answer;
    }

    Optional<PhoneLink> newest(PersonId me, byte[] session, AttachmentKind kind) {
        return table.newest(me, session, kind);
    }

    /** What stands in a link's address. It follows from the installation's key, so that the page with the QR code can be shown again. */
    String token(UUID link) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .array();
        var mac = vault.sessionMac("phone link", id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, TOKEN_BYTES));
    }

    static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The link of an address, if this caller may still open it.
     *
     * @throws Refused if it was opened, is over, never was, or is another account's: all the same to whoever asks
     */
    PhoneLink look(String token) {
        return table.byHash(hash(token))
                .filter(it -> it.state() == PhoneLink.State.WAITING && isOpenToCaller(it))
                .orElseThrow(() -> new Refused(PersonReason.PHONE_LINK_OVER));
    }

    /**
     * A telephone opens it, which works once.
     *
     * @param ticket fingerprint of what its browser shows from now on
     */
    @Transactional
    public void open(String token, byte[] ticket, String device) {
        var link = look(token);
        deeds.lock(link.person().value());
        if (!table.open(link.id(), ticket, DeviceName.brief(device))) {
            throw new Refused(PersonReason.PHONE_LINK_OVER);
        }
        var label = people.facts(link.person()).label(link.kind());
        deeds.happened(new PhoneDeed.LinkOpened(link.person(), link.kind(), label));
    }

    /** The link that this telephone has opened. */
    Optional<PhoneLink> opened(byte[] ticket) {
        return table.byTicket(ticket).filter(PhoneLinks::isOpenToCaller);
    }

    /** The telephone sends its picture, which works once. */
    @Transactional
    public void send(byte[] ticket, Stored picture) {
        var link = opened(ticket).orElseThrow(() -> new Refused(PersonReason.PHONE_LINK_OVER));
        deeds.lock(link.person().value());
        if (!table.arrived(link.id(), picture.id())) {
            throw new Refused(PersonReason.PHONE_LINK_OVER);
        }
        deeds.happened(new PhoneDeed.PictureSent(link.person(), link.kind(), picture.id()));
    }

    /** The file that came and waits. */
    Optional<Stored> picture(PhoneLink link) {
        return link.state() == PhoneLink.State.ARRIVED
                ? documents.waiting(
                        Objects.requireNonNull(link.document()), link.person().value())
                : Optional.empty();
    }

    /**
     * What came is taken into the wallet.
     *
     * @param document the one that was looked at
     * @return where to lead
     */
    @Transactional
    public String take(PersonId me, byte[] session, DeedKey key, AttachmentKind kind, DocumentId document) {
        deeds.lock(me.value());
        var link = table.newest(me, session, kind)
                .filter(it -> document.equals(it.document()))
                .orElseThrow(NotThere::new);
        if (link.state() == PhoneLink.State.TAKEN) {
            return "/me/attachments?stored=" + kind.slug() + "#" + kind.slug();
        }
        var picture = picture(link).orElseThrow(() -> new Refused(PersonReason.PHONE_LINK_OVER));
        table.end(link.id(), "TAKEN");
        return wallet.put(me, key, kind, picture);
    }

    /** The link, or what came by it, is not wanted. */
    @Transactional
    public String discard(PersonId me, byte[] session, DeedKey key, AttachmentKind kind) {
        var answer = "/me/attachments/" + kind.slug() + "/take";
        var done = deeds.begin(new AccountId(me.value()), key, "person.phone_discard", kind, me.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        var ended = table.newest(me, session, kind).filter(it -> table.end(it.id(), "DISCARDED"));
        if (ended.isPresent()) {
            deeds.happened(new PhoneDeed.PictureDiscarded(me, kind));
        }
        return answer;
    }

    /** Nobody, or the very account: somebody else who is logged in on the telephone is not who scanned it. */
    private static boolean isOpenToCaller(PhoneLink link) {
        var caller = Caller.current();
        return !caller.loggedIn() || caller.id().value().equals(link.person().value());
    }
}
