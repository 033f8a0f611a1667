package org.zhiye.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Sex;

/**
 * All that is known of a practitioner at one moment; masks itself.
 *
 * @param human the person behind all accounts of this person
 * @param profile absent until it is first saved
 * @param attachments the newest of each kind
 * @param papers the evidence that lies in the wallet
 * @param refusedPhoto why the last ID photo was not taken; nothing once one is
 * @param known how the identity was established; absent while it isn't
 * @param guardedUntil nothing that matters before: the password was reset or the mobile number changed a while ago; absent: no guard
 */
public record PersonFacts(
        PersonId id,
        String name,
        IdDocument document,
        MobileNumber mobile,
        LocalDate birthDate,
        Sex sex,
        Language language,
        UUID human,
        @Nullable Profile profile,
        Map<AttachmentKind, Attached> attachments,
        Map<PaperKind, Paper> papers,
        PhotoFindings refusedPhoto,
        @Nullable Known known,
        @Nullable Instant guardedUntil) {
    public PersonFacts {
        // in the order of the kinds, wherever they are listed
        attachments = Collections.unmodifiableMap(new TreeMap<>(attachments));
        papers = Collections.unmodifiableMap(new TreeMap<>(papers));
    }

    public boolean verified() {
        return known != null;
    }

    /** How well the identity is established; absent while it isn't. */
    public @Nullable Level level() {
        return known == null ? null : known.level();
    }

    public @Nullable Method method() {
        return known == null ? null : known.method();
    }

    public @Nullable Instant verifiedAt() {
        return known == null ? null : known.at();
    }

    public boolean profileComplete() {
        return profile != null && (profile.ethnic() != null || !document.type().asksEthnicGroup());
    }

    /** The attachments that a holder of this document shows, in the order of the wallet. */
    public List<AttachmentKind> needed() {
        return AttachmentRules.needed(document.type());
    }

    /** The kind of this name in addresses, if a holder of this document shows it. */
    public Optional<AttachmentKind> asked(String slug) {
        return AttachmentKind.find(slug).filter(needed()::contains);
    }

    public Optional<Attached> attached(AttachmentKind kind) {
        return Optional.ofNullable(attachments.get(kind));
    }

    /** What is asked for and not there. */
    public List<AttachmentKind> missing() {
        return needed().stream().filter(kind -> !attachments.containsKey(kind)).toList();
    }

    /** The message that names the attachment for a holder of this document. */
    public String label(AttachmentKind kind) {
        return AttachmentRules.label(kind, document.type());
    }

    @Override
    public String toString() {
        return "PersonFacts " + id;
    }
}
