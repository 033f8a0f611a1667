package org.zhiye.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** What a page's content names: fonts, pictures, forms, translucency, and the tags its pieces belong to. */
final class PageObjects {
    private final Paper paper;
    private final PDPage page;
    private final COSDictionary fonts = new COSDictionary();
    private final COSDictionary objects = new COSDictionary();
    private final COSDictionary states = new COSDictionary();
    private final Map<Form, String> forms = new HashMap<>();
    private final List<Tag> marks = new ArrayList<>();

    PageObjects(Paper paper, PDPage page) {
        this.paper = paper;
        this.page = page;
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, objects);
        resources.setItem(COSName.EXT_G_STATE, states);
        for (var part : List.of(fonts, objects, states, resources)) {
            part.setDirect(true);
        }
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
    }

    String font(Face face) {
        var name = face.name();
        fonts.setItem(COSName.getPDFName(name), paper.font(face));
        return name;
    }

    int number(Face face, int codePoint) {
        return paper.number(face, codePoint);
    }

    String alpha(double alpha) {
        var name = "A" + Math.round(alpha * 100);
        var state = new COSDictionary();
        state.setItem(COSName.CA, new COSFloat((float) alpha));
        state.setItem(COSName.CA_NS, new COSFloat((float) alpha));
        state.setDirect(true);
        states.setItem(COSName.getPDFName(name), state);
        return name;
    }

    String multiply() {
        var state = new COSDictionary();
        state.setItem(COSName.BM, COSName.MULTIPLY);
        state.setDirect(true);
        states.setItem(COSName.getPDFName("M"), state);
        return "M";
    }

    String photo(Picture jpeg) {
        try {
            return object(JPEGFactory.createFromByteArray(
                            paper.document(), jpeg.portrait().jpeg())
                    .getCOSObject());
        } catch (IOException e) {
            throw new UncheckedIOException("a checked JPEG can't be read", e);
        }
    }

    String handwriting(Handwriting strokes, int rgb) {
        try {
            return object(strokes.object(rgb));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    String form(Form form) {
        return forms.computeIfAbsent(form, f -> object(paper.form(f)));
    }

    private String object(COSBase object) {
        var name = "X" + objects.size();
        objects.setItem(COSName.getPDFName(name), object);
        return name;
    }

    int mark(Tag tag) {
        tag.take(page.getCOSObject(), marks.size());
        marks.add(tag);
        return marks.size() - 1;
    }

    /** The tag of each mark, for the way back from the page to the structure. */
    COSArray parents() {
        var parents = new COSArray();
        marks.forEach(tag -> parents.add(tag.element()));
        return parents;
    }
}
