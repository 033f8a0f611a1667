package org.zhiye.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhiye.shared.IdDocumentType;

/** What a practitioner shows of themself; which of them are asked for depends on the identity document ({@link AttachmentRules}). */
public enum AttachmentKind {
    /** 证件照; checked against the photo specification. */
    ID_PHOTO(0, 0),
    /** 身份证人像面, or the page or side of another document that bears the portrait. */
    ID_FRONT(480, 300),
    /** 身份证国徽面, or the other side of another card. */
    ID_BACK(480, 300),
    /** 手持身份证半身照. */
    HALF_BODY(480, 300),
    /** 本人签名. */
    SIGNATURE(120, 40);

    private final int longSide;
    private final int shortSide;

    AttachmentKind(int longSide, int shortSide) {
        this.longSide = longSide;
        this.shortSide = shortSide;
    }

    /** Pixels of the longer side at least, so that it can be read; 0 where a specification of its own holds. */
    public int longSide() {
        return longSide;
    }

    /** Pixels of the shorter side at least. */
    public int shortSide() {
        return shortSide;
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

    static Optional<AttachmentKind> find(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
