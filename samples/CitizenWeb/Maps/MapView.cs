namespace Yipai.Samples.CitizenWeb.Maps;

/// <summary>A rectangle of the sketch, in its units of about 111 m.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width. The height is three quarters of it.</param>
public sealed record MapView(double X, double Y, double Width)
{
    public double Height => Width * 0.75;

    /// <summary>Gets the whole city.</summary>
    public static MapView City { get; } = new(0, 16, 2060);

    /// <summary>Gets the four central districts.</summary>
    public static MapView Centre { get; } = new(420, 1205, 270);

    /// <summary>Gets the rectangle as the attribute <c>viewBox</c> of SVG.</summary>
    public string Box => FormattableString.Invariant($"{X:0.#} {Y:0.#} {Width:0.#} {Height:0.#}");

    /// <summary>Returns the smallest view of at least 7 km around the points, or the centre without any.</summary>
    public static MapView Around(IReadOnlyCollection<(double X, double Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count == 0)
        {
            return Centre;
        }

        double left = points.Min(point => point.X), right = points.Max(point => point.X);
        double top = points.Min(point => point.Y), bottom = points.Max(point => point.Y);
        double width = Math.Max(64, Math.Max(right - left, (bottom - top) / 0.75) * 1.3);
        return new MapView(((left + right) / 2) - (width / 2), ((top + bottom) / 2) - (width * 0.375), width);
    }
}
