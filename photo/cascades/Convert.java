import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a cascade of OpenCV as the short text that the photo kernel reads: {@code java Convert.java haarcascade_….xml > ….cascade}.
 * The first line is the side of the window; then a line per stage, {@code stage threshold}, followed by a line per tree: its nodes,
 * separated by {@code ;}, then its leaves. A node is {@code left right threshold}, then rectangles {@code x y width height weight}
 * separated by {@code ,}; a branch ≤ 0 names a leaf.
 */
class Convert {
    public static void main(String[] args) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(args[0]));
        var cascade = first(document.getDocumentElement(), "cascade");
        System.out.println("# from OpenCV's " + new File(args[0]).getName() + "; the licence is in NOTICE");
        System.out.println(text(cascade, "width"));
        var features = new ArrayList<String>();
        for (Element feature : children(first(cascade, "features"), "_")) {
            if (!"0".equals(optional(feature, "tilted", "0"))) throw new IllegalArgumentException("tilted");
            var rectangles = new ArrayList<String>();
            for (Element it : children(first(feature, "rects"), "_"))
                rectangles.add(it.getTextContent().strip().replaceAll("\\.( |$)", " ").strip());
            features.add(String.join(",", rectangles));
        }
        for (Element stage : children(first(cascade, "stages"), "_")) {
            System.out.println("stage " + Float.parseFloat(text(stage, "stageThreshold")));
            for (Element tree : children(first(stage, "weakClassifiers"), "_")) {
                var nodes = text(tree, "internalNodes").split("\\s+");
                var line = new ArrayList<String>();
                for (int i = 0; i < nodes.length; i += 4)
                    line.add(nodes[i] + " " + nodes[i + 1] + " " + Float.parseFloat(nodes[i + 3]) + " "
                            + features.get(Integer.parseInt(nodes[i + 2])));
                var leaves = new ArrayList<String>();
                for (String leaf : text(tree, "leafValues").split("\\s+")) leaves.add("" + Float.parseFloat(leaf));
                line.add(String.join(" ", leaves));
                System.out.println(String.join(";", line));
            }
        }
    }

    private static String text(Element parent, String name) {
        return first(parent, name).getTextContent().strip();
    }

    private static String optional(Element parent, String name, String otherwise) {
        var found = children(parent, name);
        return found.isEmpty() ? otherwise : found.get(0).getTextContent().strip();
    }

    private static Element first(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node it = parent.getFirstChild(); it != null; it = it.getNextSibling())
            if (it instanceof Element element && element.getTagName().equals(name)) found.add(element);
        return found;
    }
}
