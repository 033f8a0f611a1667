package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.junit.jupiter.api.Test;
import org.zhiye.photo.face.Box;
import org.zhiye.photo.face.FaceFinder;
import org.zhiye.photo.face.Plane;

/**
 * Compares the faces that we find with those that OpenCV finds by the same cascade, over the whole corpus. Only with the profile
 * {@code opencv}, which fetches 40 MB; {@code -Dopencv.cascade=…/haarcascade_frontalface_alt2.xml} names OpenCV's own file (Debian:
 * {@code opencv-data}).
 */
class OpenCvAgreementTest {
    private static final String CASCADE = System.getProperty(
            "opencv.cascade", "/usr/share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml");

    @Test
    void both_find_the_same_faces_in_the_portraits() {
        agree(Corpus.cases(), it -> it.source() + " " + it.variation(), Corpus.Case::picture);
    }

    @Test
    void both_find_the_same_faces_in_the_photographs() {
        agree(Photographs.cases(), Photographs.Case::name, Photographs.Case::picture);
    }

    private static <T> void agree(List<T> cases, Function<T, String> name, Function<T, Picture> picture) {
        CascadeClassifier theirs = new CascadeClassifier(CASCADE);
        assertThat(theirs.empty()).as(CASCADE).isFalse();
        List<String> apart = new ArrayList<>();
        for (T it : cases) {
            Plane plane = picture.apply(it).within(Head.LOOK_AT).plane();
            List<Box> ours = FaceFinder.faces(plane);
            List<Box> found = found(theirs, plane);
            boolean same = ours.size() == found.size()
                    && ours.stream().allMatch(face -> found.stream().anyMatch(other -> alike(face, other)));
            if (!same) apart.add(name.apply(it) + ": ours " + ours.size() + ", OpenCV's " + found.size());
        }
        double agreed = 100.0 * (cases.size() - apart.size()) / cases.size();
        System.out.printf("%d pictures, the same faces as OpenCV in %.1f %%%n", cases.size(), agreed);
        apart.forEach(System.out::println);
        assertThat(agreed).isGreaterThanOrEqualTo(90);
    }

    private static boolean alike(Box one, Box other) {
        return Math.hypot(one.middleX() - other.middleX(), one.middleY() - other.middleY()) < 0.25 * other.side()
                && Math.abs(Math.log(one.side() / other.side())) < 0.35;
    }

    private static List<Box> found(CascadeClassifier theirs, Plane plane) {
        byte[] grey = new byte[plane.width() * plane.height()];
        for (int y = 0, i = 0; y < plane.height(); y++)
            for (int x = 0; x < plane.width(); x++, i++) grey[i] = (byte) Math.round(plane.at(x, y));
        List<Box> found = new ArrayList<>();
        int least = (int) (0.11 * Math.min(plane.width(), plane.height()));
        try (BytePointer bytes = new BytePointer(grey);
                Mat mat = new Mat(plane.height(), plane.width(), opencv_core.CV_8UC1, bytes);
                RectVector rectangles = new RectVector();
                Size smallest = new Size(least, least);
                Size largest = new Size()) {
            theirs.detectMultiScale(mat, rectangles, 1.1, 3, 0, smallest, largest);
            for (long i = 0; i < rectangles.size(); i++) {
                Rect it = rectangles.get(i);
                found.add(new Box(it.x(), it.y(), it.width(), 1));
            }
        }
        return found;
    }
}
