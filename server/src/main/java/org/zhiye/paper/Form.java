package org.zhiye.paper;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A drawing of shapes that is prepared once, kept compressed, and put on many pages. */
public final class Form {
    private final double width;
    private final double height;
    private final byte[] deflated;

    private Form(double width, double height, byte[] deflated) {
        this.width = width;
        this.height = height;
        this.deflated = deflated;
    }

    /**
     * Draws a form; shapes only, no text, no pictures.
     *
     * @param width in mm
     * @param height in mm
     */
    public static Form draw(double width, double height, Consumer<Canvas> drawing) {
        var canvas = new Canvas(null, height);
        drawing.accept(canvas);
        return new Form(width, height, Content.deflate(canvas.bytes()));
    }

    double height() {
        return height;
    }

    COSStream object() throws IOException {
        var stream = Content.prepared(deflated);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        var box = new COSArray();
        for (double edge : new double[] {0, 0, width, height}) {
            box.add(new COSFloat((float) (edge * Content.POINTS)));
        }
        box.setDirect(true);
        stream.setItem(COSName.BBOX, box);
        return stream;
    }
}
