package org.zhiye.photo;

import org.jspecify.annotations.Nullable;
import org.zhiye.photo.face.Plane;

/** Measures a picture for every check; what can't be measured, the head where there is none, is no number. */
final class Measures {
    private static final int FACE_SIDE = 128;
    private static final int DETAIL_SIDE = 480;

    private final PhotoSpec spec;
    private final Picture source;
    private final Sight sight;
    private final Picture picture;
    private final Background background;
    private final @Nullable FaceColours colours;
    private final Ink ink;

    /** @param source what the sizes are told of: larger than what is seen, once it was processed */
    Measures(PhotoSpec spec, Picture source, Sight sight) {
        this.spec = spec;
        this.source = source;
        this.sight = sight;
        picture = sight.small();
        background = Background.of(picture);
        colours = sight.near() == null ? null : FaceColours.of(picture, sight.near());
        ink = spec.limits().containsKey(PhotoCheck.INK_LEAST) ? Ink.of(sight.plane()) : Ink.NONE;
    }

    double of(PhotoCheck check) {
        return switch (check) {
            case WIDTH -> source.width();
            case HEIGHT -> source.height();
            case LONG_SIDE -> Math.max(source.width(), source.height());
            case SHORT_SIDE -> Math.min(source.width(), source.height());
            case RATIO -> ratio(source, spec);
            case FACE, ONE_FACE -> sight.faces().size();
            case BACKGROUND_BRIGHT -> background.darkest();
            case BACKGROUND_EVEN -> background.spread();
            case BACKGROUND_NEUTRAL -> background.tint();
            case FRAME -> Frame.width(picture);
            case CONTENT -> Content.of(picture, background).share();
            case VARIETY -> Content.of(picture, background).spread();
            case DETAIL -> detail();
            case LIGHT -> new Area(0, 0, 100, 100).measured(picture).mean();
            case GLARE -> Glare.share(picture);
            case INK_LEAST, INK_MOST -> ink.share();
            case INK_DARK -> ink.darker();
            case PAPER -> ink.paper();
            case HEAD_SMALL, HEAD_LARGE, HEAD_TOP, HEAD_LOW, HEAD_CENTRED, EYES_LEVEL, SHARP ->
                head(check, sight.near());
            case FACE_BRIGHT, FACE_BURNT, LIT_EVENLY, COLOUR_CAST -> face(check, colours);
        };
    }

    private double head(PhotoCheck check, @Nullable Head head) {
        if (head == null) return Double.NaN;
        return switch (check) {
            case HEAD_SMALL, HEAD_LARGE -> 100 * head.height() / picture.height();
            case HEAD_TOP, HEAD_LOW -> 100 * head.crown() / picture.height();
            case HEAD_CENTRED -> 100 * Math.abs(head.middle() / picture.width() - 0.5);
            case EYES_LEVEL -> Math.abs(head.eyes().tilt());
            default -> sharp(head);
        };
    }

    private static double face(PhotoCheck check, @Nullable FaceColours colours) {
        if (colours == null) return Double.NaN;
        return switch (check) {
            case FACE_BRIGHT -> colours.brightness();
            case FACE_BURNT -> colours.burnt();
            case LIT_EVENLY -> colours.uneven();
            default -> colours.cast();
        };
    }

    private double sharp(Head head) {
        int side = (int) Math.max(2, head.face().side());
        return detail(sight.plane()
                .part((int) head.face().x(), (int) head.face().y(), side, side)
                .sized(FACE_SIDE, FACE_SIDE));
    }

    private double detail() {
        Plane plane = sight.plane();
        double scale = Math.min(1, (double) DETAIL_SIDE / Math.max(plane.width(), plane.height()));
        return detail(plane.sized(Math.max(1, (int) Math.round(scale * plane.width())), Math.max(1, (int)
                Math.round(scale * plane.height()))));
    }

    private static double detail(Plane plane) {
        // in relation to the contrast: otherwise dark skin and soft light would count as blur
        return 1000 * plane.detail() / Math.max(100, plane.variance());
    }

    /** How far width : height is from the one asked for, per cent. */
    static double ratio(Picture picture, PhotoSpec spec) {
        if (spec.height() == 0) return Double.NaN;
        return 100
                * Math.abs((double) picture.width() * spec.height() / ((double) picture.height() * spec.width()) - 1);
    }
}
