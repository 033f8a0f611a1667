package org.zhiye.photo.face;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A trained cascade of small decision trees (Viola and Jones 2001, Lienhart 2002), as {@code photo/cascades/Convert.java} writes it. */
final class Cascade {
    static final Cascade FACE = read("face");
    static final Cascade EYE = read("eye");

    /** A rectangle of a feature: its place in the window and its weight. */
    private record Rectangle(int x, int y, int width, int height, float weight) {}

    /** A question to a window; an answer of at most 0 is the leaf of that number, negated. */
    private record Node(int left, int right, float threshold, Rectangle[] rectangles) {}

    private record Tree(Node[] nodes, float[] leaves) {}

    private record Stage(float threshold, List<Tree> trees) {}

    private final int side;
    private final List<Stage> stages;

    private Cascade(int side, List<Stage> stages) {
        this.side = side;
        this.stages = stages;
    }

    /** Side of the square window, pixels. */
    int side() {
        return side;
    }

    /** This cascade laid out for sums of one width. */
    Laid laid(int stride) {
        return new Laid(this, stride);
    }

    private static Cascade read(String name) {
        try (InputStream in =
                        Objects.requireNonNull(Cascade.class.getResourceAsStream("/cascades/" + name + ".cascade"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            List<Stage> stages = new ArrayList<>();
            int side = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                if (side == 0) side = Integer.parseInt(line);
                else if (line.startsWith("stage "))
                    stages.add(new Stage(Float.parseFloat(line.substring(6)), new ArrayList<>()));
                else stages.get(stages.size() - 1).trees().add(tree(line));
            }
            return new Cascade(side, stages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tree tree(String line) {
        String[] parts = line.split(";");
        Node[] nodes = new Node[parts.length - 1];
        for (int i = 0; i < nodes.length; i++) nodes[i] = node(parts[i]);
        String[] cells = parts[nodes.length].split(" ");
        float[] leaves = new float[cells.length];
        for (int i = 0; i < cells.length; i++) leaves[i] = Float.parseFloat(cells[i]);
        return new Tree(nodes, leaves);
    }

    private static Node node(String text) {
        String[] cells = text.split(" ", 4);
        String[] parts = cells[3].split(",");
        Rectangle[] rectangles = new Rectangle[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String[] it = parts[i].split(" ");
            rectangles[i] = new Rectangle(
                    Integer.parseInt(it[0]),
                    Integer.parseInt(it[1]),
                    Integer.parseInt(it[2]),
                    Integer.parseInt(it[3]),
                    Float.parseFloat(it[4]));
        }
        return new Node(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Float.parseFloat(cells[2]), rectangles);
    }

    /** The cascade as flat arrays: it is asked some hundred thousand times per picture. */
    static final class Laid {
        private static final int RECTANGLES = 3;
        /** Standard deviation below which a window is empty wall, never a face. */
        private static final int FLAT = 8;

        private final int side;
        private final int[] firstTree;
        private final float[] stageThreshold;
        private final int[] firstNode;
        private final int[] firstLeaf;
        private final int[] left;
        private final int[] right;
        private final float[] threshold;
        private final float[] leaves;
        private final int[] corners;
        private final float[] weights;

        private Laid(Cascade cascade, int stride) {
            side = cascade.side;
            List<Tree> trees =
                    cascade.stages.stream().flatMap(it -> it.trees().stream()).toList();
            int nodes = trees.stream().mapToInt(it -> it.nodes().length).sum();
            firstTree = new int[cascade.stages.size() + 1];
            stageThreshold = new float[cascade.stages.size()];
            firstNode = new int[trees.size()];
            firstLeaf = new int[trees.size()];
            left = new int[nodes];
            right = new int[nodes];
            threshold = new float[nodes];
            leaves = new float[trees.stream().mapToInt(it -> it.leaves().length).sum()];
            corners = new int[4 * RECTANGLES * nodes];
            weights = new float[RECTANGLES * nodes];
            for (int i = 0; i < stageThreshold.length; i++) {
                stageThreshold[i] = cascade.stages.get(i).threshold();
                firstTree[i + 1] = firstTree[i] + cascade.stages.get(i).trees().size();
            }
            lay(trees, stride);
        }

        private void lay(List<Tree> trees, int stride) {
            int node = 0;
            int leaf = 0;
            for (int i = 0; i < trees.size(); i++) {
                Tree tree = trees.get(i);
                firstNode[i] = node;
                firstLeaf[i] = leaf;
                for (Node it : tree.nodes()) lay(it, node++, stride);
                System.arraycopy(tree.leaves(), 0, leaves, leaf, tree.leaves().length);
                leaf += tree.leaves().length;
            }
        }

        private void lay(Node it, int at, int stride) {
            left[at] = it.left();
            right[at] = it.right();
            threshold[at] = it.threshold();
            for (int r = 0; r < it.rectangles().length; r++) {
                Rectangle rectangle = it.rectangles()[r];
                int corner = 4 * (RECTANGLES * at + r);
                corners[corner] = rectangle.y() * stride + rectangle.x();
                corners[corner + 1] = corners[corner] + rectangle.width();
                corners[corner + 2] = corners[corner] + rectangle.height() * stride;
                corners[corner + 3] = corners[corner + 2] + rectangle.width();
                weights[RECTANGLES * at + r] = rectangle.weight();
            }
        }

        /** Whether every stage takes the window for what was trained. */
        boolean accepts(Sums sums, int x, int y) {
            int inner = side - 2;
            double spread = sums.spread(x + 1, y + 1, inner);
            if (spread < (double) FLAT * inner * inner) return false;
            float norm = (float) (1 / spread);
            int window = y * sums.stride + x;
            for (int stage = 0; stage < stageThreshold.length; stage++) {
                float votes = 0;
                for (int tree = firstTree[stage]; tree < firstTree[stage + 1]; tree++)
                    votes += vote(sums.values, window, norm, tree);
                if (votes < stageThreshold[stage]) return false;
            }
            return true;
        }

        private float vote(int[] values, int window, float norm, int tree) {
            int node = 0;
            do {
                int at = firstNode[tree] + node;
                node = feature(values, window, at) * norm < threshold[at] ? left[at] : right[at];
            } while (node > 0);
            return leaves[firstLeaf[tree] - node];
        }

        private float feature(int[] values, int window, int node) {
            int corner = 4 * RECTANGLES * node;
            int weight = RECTANGLES * node;
            float sum = weights[weight] * rectangle(values, window, corner)
                    + weights[weight + 1] * rectangle(values, window, corner + 4);
            return weights[weight + 2] == 0 ? sum : sum + weights[weight + 2] * rectangle(values, window, corner + 8);
        }

        private int rectangle(int[] values, int window, int corner) {
            return values[window + corners[corner]]
                    - values[window + corners[corner + 1]]
                    - values[window + corners[corner + 2]]
                    + values[window + corners[corner + 3]];
        }
    }
}
