package org.zhiye.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.zhiye.shared.Language;
import org.zhiye.vault.PdfSigner;

/**
 * One PDF in the making: A4 pages, fonts cut to what is used, logical structure, metadata, and at the end the signature. For one thread;
 * costs some milliseconds of processor, so run it on the pool for heavy work.
 */
public final class Paper implements AutoCloseable {
    /** A4 in mm. */
    public static final double WIDTH = 210;

    public static final double HEIGHT = 297;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final COSName STRUCT_TREE_ROOT = COSName.getPDFName("StructTreeRoot");
    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NUMS = COSName.getPDFName("Nums");

    /**
     * What a document says of itself.
     *
     * @param number the document's own number
     * @param author who issues it
     * @param made when, also the time of the signature
     */
    public record Heading(String title, String number, String author, Language language, Instant made) {}

    private record Page(Canvas canvas, PageObjects objects, PDPage page) {}

    private final Heading heading;
    private final PDDocument document = new PDDocument();
    private final Map<Face, Subset> subsets = new EnumMap<>(Face.class);
    private final Map<Face, COSDictionary> fonts = new EnumMap<>(Face.class);
    private final Map<Form, COSBase> forms = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final COSDictionary structure = new COSDictionary();
    private final Tag root = Tag.root("Document", structure);

    public Paper(Heading heading) {
        this.heading = heading;
    }

    /** A further page. */
    public Canvas page() {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var objects = new PageObjects(this, page);
        var canvas = new Canvas(objects, HEIGHT);
        page.getCOSObject().setInt(STRUCT_PARENTS, pages.size());
        pages.add(new Page(canvas, objects, page));
        return canvas;
    }

    /** A new element at the top of the logical structure. */
    public Tag tag(String role) {
        return root.child(role);
    }

    /** An element that enters the structure only when it is told to. */
    Tag loose(String role) {
        return root.loose(role);
    }

    PDDocument document() {
        return document;
    }

    COSDictionary font(Face face) {
        return fonts.computeIfAbsent(face, f -> new COSDictionary());
    }

    int number(Face face, int codePoint) {
        return subsets.computeIfAbsent(face, Subset::new).number(codePoint);
    }

    COSBase form(Form form) {
        return forms.computeIfAbsent(form, f -> {
            try {
                return f.object();
            } catch (IOException e) {
                throw new UncheckedIOException("in memory", e);
            }
        });
    }

    /** The finished, signed file. */
    public byte[] signed(PdfSigner signer) {
        try {
            return Pades.sign(finished(), signer, calendar());
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private byte[] finished() throws IOException {
        for (var page : pages) {
            page.page()
                    .getCOSObject()
                    .setItem(COSName.CONTENTS, Content.deflated(page.canvas().bytes()));
        }
        for (var subset : subsets.values()) {
            EmbeddedFont.fill(font(subset.face()), subset);
        }
        structure();
        describe();
        var out = new ByteArrayOutputStream(1 << 16);
        document.save(out);
        return out.toByteArray();
    }

    private void structure() {
        var nums = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            nums.add(COSInteger.get(i));
            nums.add(pages.get(i).objects().parents());
        }
        var parents = new COSDictionary();
        parents.setItem(NUMS, nums);
        structure.setItem(COSName.TYPE, STRUCT_TREE_ROOT);
        structure.setItem(COSName.K, root.element());
        structure.setItem(PARENT_TREE, parents);
        var marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        marked.setDirect(true);
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.MARK_INFO, marked);
        catalog.setItem(STRUCT_TREE_ROOT, structure);
    }

    private void describe() throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(heading.language().tag());
        var preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        preferences.setDirect(true);
        catalog.getCOSObject().setItem(COSName.getPDFName("ViewerPreferences"), preferences);
        var information = new PDDocumentInformation();
        information.setTitle(heading.title());
        information.setSubject(heading.number());
        information.setAuthor(heading.author());
        information.setCreator("Zhiye");
        information.setProducer("Zhiye");
        information.setCreationDate(calendar());
        information.setModificationDate(calendar());
        document.setDocumentInformation(information);
        document.setDocumentId(
                heading.made().toEpochMilli() * 31 + heading.number().hashCode());
        catalog.getCOSObject().setItem(COSName.METADATA, Xmp.stream(heading));
    }

    private GregorianCalendar calendar() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZONE));
        calendar.setTimeInMillis(heading.made().toEpochMilli());
        return calendar;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }
}
