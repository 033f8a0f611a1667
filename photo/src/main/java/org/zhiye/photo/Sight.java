package org.zhiye.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.photo.face.Box;
import org.zhiye.photo.face.Plane;

/**
 * What is seen in a picture before anything is judged.
 *
 * @param small the picture, made smaller where it is larger than needed to measure it
 * @param scale pixels of the picture to one of the small one
 * @param faces in pixels of the small picture
 * @param near the surest head, in pixels of the small picture
 */
record Sight(
        Picture picture,
        Picture small,
        double scale,
        Plane plane,
        List<Box> faces,
        @Nullable Head near) {
    static Sight of(Picture picture) {
        Picture small = picture.within(Head.LOOK_AT);
        Plane plane = small.plane();
        List<Box> faces = Head.faces(plane);
        return new Sight(
                picture,
                small,
                (double) picture.width() / small.width(),
                plane,
                faces,
                faces.isEmpty() ? null : Head.of(small, plane, faces.get(0)));
    }

    /** The surest head, in pixels of the picture. */
    @Nullable
    Head head() {
        return near == null ? null : near.scaled(scale);
    }
}
