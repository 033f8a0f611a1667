package org.zhiye.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.shared.IdDocumentType;

/**
 * What a practitioner shows of themself; which of them are asked for depends on the identity document ({@link AttachmentRules}), what each
 * must be stands in its specification.
 */
public enum AttachmentKind {
    /** 证件照. */
    ID_PHOTO(PhotoSpec.ID_PHOTO, PersonReason.PHOTO_UNFIT),
    /** 身份证人像面, or the page or side of another document that bears the portrait. */
    ID_FRONT(PhotoSpec.ID_FRONT, PersonReason.ATTACHMENT_UNFIT),
    /** 身份证国徽面, or the other side of another card. */
    ID_BACK(PhotoSpec.ID_BACK, PersonReason.ATTACHMENT_UNFIT),
    /** 手持身份证半身照. */
    HALF_BODY(PhotoSpec.HALF_BODY, PersonReason.ATTACHMENT_UNFIT),
    /** 本人签名. */
    SIGNATURE(PhotoSpec.SIGNATURE, PersonReason.ATTACHMENT_UNFIT);

    private final PhotoSpec spec;
    private final PersonReason unfit;

    AttachmentKind(PhotoSpec spec, PersonReason unfit) {
        this.spec = spec;
        this.unfit = unfit;
    }

    /** What it must be. */
    public PhotoSpec spec() {
        return spec;
    }

    /** What is said if it isn't. */
    public PersonReason unfit() {
        return unfit;
    }

    /** As it stands in addresses and message keys: {@code id-photo}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a document of this type has another side to be shown: a passport has none. */
    public static boolean hasBack(IdDocumentType type) {
        return AttachmentRules.needed(type).contains(ID_BACK);
    }

    /** What holders of a document of this type are asked for. */
    public static List<AttachmentKind> needed(IdDocumentType type) {
        return AttachmentRules.needed(type);
    }

    public static Optional<AttachmentKind> find(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
