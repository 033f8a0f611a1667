package org.zhiye.photo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of file some bytes are, or claim to be. */
public enum FileKind {
    JPEG,
    PNG,
    /** HEIF family: HEIC (what iPhones make) and AVIF. */
    HEIC,
    GIF,
    WEBP,
    BMP,
    TIFF,
    PDF,
    SVG,
    /** ZIP and what is built on it: Word, Excel, WPS, OFD. */
    ZIP,
    TEXT,
    UNKNOWN;

    private static final int LOOK_AT = 512;

    /** Whether this is one of the two kinds that are taken in. */
    public boolean accepted() {
        return this == JPEG || this == PNG;
    }

    /** How the kind is called in every language; empty where it has no name. */
    public String label() {
        return switch (this) {
            case WEBP -> "WebP";
            case HEIC -> "HEIC/AVIF";
            case TEXT, UNKNOWN -> "";
            default -> name();
        };
    }

    /** Recognises the kind by the first bytes alone; never throws. */
    public static FileKind of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (head.startsWith("ftyp", 4)) return heif(head) ? HEIC : UNKNOWN;
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return GIF;
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return WEBP;
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) return BMP;
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return TIFF;
        if (head.contains("%PDF-")) return PDF;
        if (head.startsWith("PK\u0003\u0004")) return ZIP;
        return textual(head);
    }

    /** What a file name or a media type claims; {@code UNKNOWN} where it claims nothing that is known here. */
    public static FileKind named(@Nullable String nameOrMediaType) {
        if (nameOrMediaType == null) return UNKNOWN;
        String it = nameOrMediaType.strip().toLowerCase(Locale.ROOT);
        int parameters = it.indexOf(';');
        if (parameters >= 0) it = it.substring(0, parameters).strip();
        return switch (it.substring(Math.max(it.lastIndexOf('.'), it.lastIndexOf('/')) + 1)) {
            case "jpg", "jpeg", "jpe", "jfif", "pjpeg" -> JPEG;
            case "png", "apng", "x-png" -> PNG;
            case "heic", "heif", "avif", "heic-sequence", "heif-sequence" -> HEIC;
            case "gif" -> GIF;
            case "webp" -> WEBP;
            case "bmp", "x-ms-bmp" -> BMP;
            case "tif", "tiff" -> TIFF;
            case "pdf" -> PDF;
            case "svg", "svg+xml" -> SVG;
            case "zip", "docx", "xlsx", "pptx", "ofd", "wps" -> ZIP;
            case "txt", "plain", "html", "htm", "xml", "csv", "json" -> TEXT;
            default -> UNKNOWN;
        };
    }

    private static boolean heif(String head) {
        // the brands that follow "ftyp", the major one and the compatible ones
        String brands = head.substring(8, Math.min(head.length(), 64));
        return brands.contains("hei") || brands.contains("hev") || brands.contains("mif1") || brands.contains("avif");
    }

    private static FileKind textual(String head) {
        if (head.isEmpty()) return UNKNOWN;
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) return TEXT;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') return UNKNOWN;
        }
        return head.toLowerCase(Locale.ROOT).contains("<svg") ? SVG : TEXT;
    }
}
