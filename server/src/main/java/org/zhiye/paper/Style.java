package org.zhiye.paper;

import java.util.List;

/** A style of text: the face it is set in, and those that stand in for what that face lacks; rare characters have faces of their own. */
public enum Style {
    /** Song (宋体): body, names, values. */
    TEXT(Face.SERIF, Face.LATIN),
    /** Hei (黑体): headings, captions, small print. */
    PLAIN(Face.SANS, Face.SERIF, Face.LATIN),
    /** Bold Song: titles; characters outside GB 2312 and the frequent part of Big5 come out in the regular weight. */
    TITLE(Face.BOLD, Face.SERIF, Face.LATIN);

    private final List<Face> faces;

    Style(Face... faces) {
        this.faces = List.of(faces);
    }

    List<Face> faces() {
        return faces;
    }
}
