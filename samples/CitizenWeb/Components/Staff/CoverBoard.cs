using System.Runtime.InteropServices.JavaScript;

namespace Yipai.Samples.CitizenWeb.Components.Staff;

/// <summary>Draws a photo on a canvas of the page, and covers rectangles of it.</summary>
public static partial class CoverBoard
{
    private const string Script = "review.js";

    /// <summary>Draws the photo.</summary>
    /// <param name="canvas">The id of the canvas.</param>
    /// <param name="url">The photo as a data address.</param>
    public static async Task OpenAsync(string canvas, string url)
    {
        if (OperatingSystem.IsBrowser())
        {
            await JSHost.ImportAsync(Script, "../review.js");
            await DrawAsync(canvas, url);
        }
    }

    /// <summary>Covers a rectangle that is given in percent of the photo, for people who do not draw.</summary>
    [JSImport("cover", Script)]
    public static partial void Cover(string canvas, double left, double top, double width, double height);

    /// <summary>Takes the last rectangle away.</summary>
    [JSImport("undo", Script)]
    public static partial void Undo(string canvas);

    /// <summary>Returns the covered photo as JPEG, or null if nothing is covered.</summary>
    public static byte[]? Take(string canvas) => Read(canvas) is { Length: > 0 } text ? Convert.FromBase64String(text) : null;

    [JSImport("open", Script)]
    private static partial Task DrawAsync(string canvas, string url);

    [JSImport("take", Script)]
    private static partial string Read(string canvas);
}
