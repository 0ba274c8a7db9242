using Yipai.Cases.Media;

namespace Yipai.Cases;

/// <summary>Removes metadata from photos in memory without changing a pixel.</summary>
/// <remarks>
/// A photo reveals where and with which device it was taken (P4.1.2-3(4), S31). The class accepts JPEG, PNG, WebP and HEIC; use
/// <see cref="MediaScrubber"/> for videos and for files too large for memory.
/// </remarks>
/// <example>
/// <code>
/// ScrubbedPhoto clean = PhotoScrubber.Scrub(await File.ReadAllBytesAsync("manhole.jpg"));
/// </code>
/// </example>
public static class PhotoScrubber
{
    /// <summary>The largest photo in bytes, 32 MiB.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>Removes the metadata of one photo.</summary>
    /// <remarks>Scrubbing the output again changes nothing.</remarks>
    /// <param name="content">The file, 1 byte to <see cref="MaxLength"/>. It is copied.</param>
    /// <exception cref="CasesException">
    /// YP0210: the photo is empty. YP0211: the file is not a well-formed photo. YP0212: the file is cut short. YP0213: the file is
    /// longer than <see cref="MaxLength"/> or has too many parts. YP0214, YP0215: a part cannot be kept safely.
    /// </exception>
    public static ScrubbedPhoto Scrub(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            throw CasesException.EmptyPhoto();
        }

        if (content.Length > MaxLength)
        {
            throw CasesException.LargePhoto();
        }

        using MemoryStream source = ReopenedStream.OpenBytes(content);
        using var reader = new MediaReader(source, CancellationToken.None);
        MediaFormat format = FormatOf(content.Span);
        ScrubPlan plan = Finished(MediaScrubber.PlanAsync(format, reader));
        byte[] scrubbed = new byte[plan.Length];
        using var destination = new MemoryStream(scrubbed);
        Finished(WriteAsync(plan, reader, destination));
        return new ScrubbedPhoto(scrubbed, format, [.. plan.Removed.Select(removed => removed.Kind)], plan.Label);
    }

    /// <summary>Checks a photo as <see cref="Scrub"/> does, and opens its scrubbed form without a copy in memory.</summary>
    /// <param name="source">A seekable stream, which the result closes. The method closes it if it throws.</param>
    /// <param name="expected">The SHA-256 that the scrubbed photo had when it was read before, or null.</param>
    /// <param name="cancellationToken">Cancels reading the source.</param>
    internal static async ValueTask<ScrubbedStream> OpenAsync(Stream source, byte[]? expected, CancellationToken cancellationToken)
    {
        var reader = new MediaReader(source, cancellationToken);
        try
        {
            if (reader.Length == 0)
            {
                throw CasesException.EmptyPhoto();
            }

            int start = (int)Math.Min(MediaScrubber.SignatureLength, reader.Length);
            MediaFormat format = FormatOf((await reader.PeekAsync(start).ConfigureAwait(false)).Span);
            ScrubPlan plan = await MediaScrubber.PlanAsync(format, reader).ConfigureAwait(false);
            return plan.Length <= MaxLength ? new ScrubbedStream(plan, format, reader, expected) : throw CasesException.LargePhoto();
        }
        catch
        {
            reader.Dispose();
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static MediaFormat FormatOf(ReadOnlySpan<byte> start) =>
        MediaScrubber.Recognize(start) is var known and (MediaFormat.Png or MediaFormat.WebP or MediaFormat.Heif) ? known
        : MediaFormat.Jpeg;

    private static async ValueTask<bool> WriteAsync(ScrubPlan plan, MediaReader reader, Stream destination)
    {
        await plan.WriteAsync(reader, destination).ConfigureAwait(false);
        return true;
    }

    // Reading from memory never waits, so the task is complete when the method returns it.
    private static T Finished<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
