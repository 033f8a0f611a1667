package org.zhiye.photo.tool;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.zhiye.photo.Crop;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Picture;

/** The photo with its crop over it, to be moved and resized by mouse and keyboard; the shape never changes. */
final class CropView extends JComponent {
    private static final Color SHADE = new Color(9, 43, 88, 150);
    private static final int HANDLE = 12;
    private static final int MARGIN = 12;

    private final PhotoSpec spec;
    private final Consumer<Crop> changed;
    private transient @Nullable BufferedImage image;
    private transient @Nullable Crop crop;
    private String hint = "";

    CropView(PhotoSpec spec, Consumer<Crop> changed) {
        this.spec = spec;
        this.changed = changed;
        setName("crop");
        setFocusable(true);
        setPreferredSize(new Dimension(460, 520));
        Dragging dragging = new Dragging();
        addMouseListener(dragging);
        addMouseMotionListener(dragging);
        addKeyListener(new Keys());
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    /** What is said while there is no photo. */
    void hint(String words) {
        hint = words;
        repaint();
    }

    void show(@Nullable Picture picture, @Nullable Crop part) {
        image = picture == null ? null : picture.image();
        crop = part;
        repaint();
    }

    /** Moves and resizes by shares of the picture, about the crop's middle. */
    private void change(double right, double down, double larger) {
        BufferedImage shown = image;
        Crop from = crop;
        if (shown == null || from == null) return;
        double height = from.height() + larger * shown.getHeight();
        double x = from.x() + from.width() / 2.0 + right * shown.getWidth();
        double y = from.y() + from.height() / 2.0 + down * shown.getHeight();
        set(about(shown, x, y, height));
    }

    private void set(Crop to) {
        if (to.equals(crop)) return;
        crop = to;
        repaint();
        changed.accept(to);
    }

    private Crop about(BufferedImage shown, double x, double y, double height) {
        double largest = Math.min(shown.getHeight(), (double) shown.getWidth() * spec.height() / spec.width());
        double least = Math.min(largest, spec.height() / 2.0);
        int tall = (int) Math.round(Math.max(least, Math.min(largest, height)));
        int wide = (int) Math.min(shown.getWidth(), Math.round((double) tall * spec.width() / spec.height()));
        int left = (int) Math.round(Math.max(0, Math.min(shown.getWidth() - wide, x - wide / 2.0)));
        int top = (int) Math.round(Math.max(0, Math.min(shown.getHeight() - tall, y - tall / 2.0)));
        return new Crop(left, top, wide, tall);
    }

    private double scale(BufferedImage shown) {
        return Math.min(
                (getWidth() - 2.0 * MARGIN) / shown.getWidth(), (getHeight() - 2.0 * MARGIN) / shown.getHeight());
    }

    private Point origin(BufferedImage shown) {
        return new Point((int) ((getWidth() - shown.getWidth() * scale(shown)) / 2), (int)
                ((getHeight() - shown.getHeight() * scale(shown)) / 2));
    }

    private Rectangle2D frame(BufferedImage shown, Crop part) {
        double scale = scale(shown);
        Point from = origin(shown);
        return new Rectangle2D.Double(
                from.x + part.x() * scale, from.y + part.y() * scale, part.width() * scale, part.height() * scale);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Looks.PAPER);
        g.fillRect(0, 0, getWidth(), getHeight());
        if (image != null) picture(g, image);
        else empty(g);
        g.setStroke(new BasicStroke(isFocusOwner() ? 3 : 1));
        g.setColor(isFocusOwner() ? Looks.FOCUS : Looks.LINE);
        g.drawRect(1, 1, getWidth() - 3, getHeight() - 3);
        g.dispose();
    }

    private void empty(Graphics2D g) {
        g.setColor(Looks.LINE_STRONG);
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {8, 8}, 0));
        g.drawRoundRect(40, 40, getWidth() - 80, getHeight() - 80, 16, 16);
        g.setFont(Looks.bold(16));
        g.setColor(Looks.INK_2);
        g.drawString(hint, (getWidth() - g.getFontMetrics().stringWidth(hint)) / 2, getHeight() / 2);
    }

    private void picture(Graphics2D g, BufferedImage shown) {
        double scale = scale(shown);
        Point from = origin(shown);
        int wide = (int) Math.round(shown.getWidth() * scale);
        int high = (int) Math.round(shown.getHeight() * scale);
        g.drawImage(shown, from.x, from.y, wide, high, null);
        if (crop == null) return;
        Rectangle2D frame = frame(shown, crop);
        Area around = new Area(new Rectangle2D.Double(from.x, from.y, wide, high));
        around.subtract(new Area(frame));
        g.setColor(SHADE);
        g.fill(around);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(3));
        g.draw(frame);
        g.setColor(Looks.BLUE);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(frame);
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? frame.getMinX() : frame.getMaxX();
            double y = corner < 2 ? frame.getMinY() : frame.getMaxY();
            Rectangle2D handle = new Rectangle2D.Double(x - HANDLE / 2.0, y - HANDLE / 2.0, HANDLE, HANDLE);
            g.setColor(Color.WHITE);
            g.fill(handle);
            g.setColor(Looks.BLUE);
            g.draw(handle);
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null)
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
        return accessibleContext;
    }

    /** Inside the frame it is moved, at a corner it is resized. */
    private final class Dragging extends MouseAdapter {
        private @Nullable Crop begun;
        private Point from = new Point();
        private boolean corner;

        @Override
        public void mousePressed(MouseEvent e) {
            requestFocusInWindow();
            begun = crop;
            from = e.getPoint();
            corner = atCorner(e.getPoint());
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            BufferedImage shown = image;
            Crop start = begun;
            if (shown == null || start == null) return;
            double scale = scale(shown);
            double x = start.x() + start.width() / 2.0;
            double y = start.y() + start.height() / 2.0;
            if (corner) {
                Point zero = origin(shown);
                double away = Math.abs(e.getY() - zero.y - y * scale) / scale;
                set(about(shown, x, y, 2 * away));
            } else set(about(shown, x + (e.getX() - from.x) / scale, y + (e.getY() - from.y) / scale, start.height()));
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            int cursor = atCorner(e.getPoint()) ? Cursor.NE_RESIZE_CURSOR : Cursor.MOVE_CURSOR;
            setCursor(Cursor.getPredefinedCursor(image == null ? Cursor.DEFAULT_CURSOR : cursor));
        }

        private boolean atCorner(Point at) {
            if (image == null || crop == null) return false;
            Rectangle2D frame = frame(image, crop);
            boolean side = Math.min(Math.abs(at.x - frame.getMinX()), Math.abs(at.x - frame.getMaxX())) <= HANDLE;
            boolean end = Math.min(Math.abs(at.y - frame.getMinY()), Math.abs(at.y - frame.getMaxY())) <= HANDLE;
            return side && end;
        }
    }

    private final class Keys extends KeyAdapter {
        private static final double SLOW = 0.005;
        private static final double FAST = 0.03;

        @Override
        public void keyPressed(KeyEvent e) {
            double step = e.isShiftDown() ? FAST : SLOW;
            switch (e.getKeyCode()) {
                case KeyEvent.VK_LEFT -> change(-step, 0, 0);
                case KeyEvent.VK_RIGHT -> change(step, 0, 0);
                case KeyEvent.VK_UP -> change(0, -step, 0);
                case KeyEvent.VK_DOWN -> change(0, step, 0);
                case KeyEvent.VK_PLUS, KeyEvent.VK_EQUALS, KeyEvent.VK_ADD -> change(0, 0, 2 * step);
                case KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT -> change(0, 0, -2 * step);
                default -> {
                    return;
                }
            }
            e.consume();
        }
    }
}
