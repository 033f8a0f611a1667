package org.zhiye.paper;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** An element of a document's logical structure (ISO 32000-1, 14.7), for readers that read aloud or reflow. */
public final class Tag {
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName ALT = COSName.getPDFName("Alt");

    private final String role;
    private final COSDictionary element = new COSDictionary();
    private final COSArray kids = new COSArray();

    private final @Nullable Tag parent;

    private Tag(String role, @Nullable Tag parent, COSDictionary above) {
        this.role = role;
        this.parent = parent;
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, COSName.getPDFName(role));
        element.setItem(COSName.P, above);
        kids.setDirect(true);
        element.setItem(COSName.K, kids);
    }

    static Tag root(String role, COSDictionary tree) {
        return new Tag(role, null, tree);
    }

    /** A new element inside this one; its role is a standard structure type, e.g. {@code P}, {@code TR}. */
    public Tag child(String childRole) {
        return loose(childRole).join();
    }

    /** A new element that is not yet inside this one. */
    Tag loose(String childRole) {
        return new Tag(childRole, this, element);
    }

    /** Enters its parent, after those that are there. */
    Tag join() {
        if (parent != null) {
            parent.kids.add(element);
        }
        return this;
    }

    /** The words that stand for a picture. */
    public Tag alt(String words) {
        element.setItem(ALT, new COSString(words));
        return this;
    }

    String role() {
        return role;
    }

    COSDictionary element() {
        return element;
    }

    /** Takes up a piece of marked content of a page. */
    void take(COSDictionary page, int mark) {
        var first = kids.size() == 0;
        if (first) {
            element.setItem(COSName.PG, page);
        }
        kids.add(page.equals(element.getItem(COSName.PG)) ? COSInteger.get(mark) : elsewhere(page, mark));
    }

    private static COSBase elsewhere(COSDictionary page, int mark) {
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MCR);
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, mark);
        reference.setDirect(true);
        return reference;
    }
}
