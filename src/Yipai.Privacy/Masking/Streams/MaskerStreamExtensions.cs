using Yipai.Privacy.Masking;

namespace Yipai.Privacy;

/// <summary>Masks whole streams.</summary>
/// <example>
/// <code>
/// await using Stream source = File.OpenRead("reports.txt");
/// await using Stream destination = File.Create("masked.txt");
/// MaskingSummary summary = await masker.MaskAsync(source, destination, Audience.Public);
/// </code>
/// </example>
public static class MaskerStreamExtensions
{
    /// <summary>Masks a stream of UTF-8 text into another stream, in constant memory and on all cores.</summary>
    /// <param name="masker">The masker whose rules apply.</param>
    /// <param name="source">The text, from the stream's current position to its end. The stream stays open.</param>
    /// <param name="destination">Receives the masked text as soon as it is ready. The stream stays open.</param>
    /// <param name="audience">The audience that will see the text. An unknown audience sees nothing.</param>
    /// <param name="progress">Receives the number of bytes read so far, after each read.</param>
    /// <param name="cancellationToken">Cancels the masking. The bytes written before are whole lines.</param>
    public static Task<MaskingSummary> MaskAsync(
        this Masker masker,
        Stream source,
        Stream destination,
        Audience audience,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(masker);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        return Enum.IsDefined(audience)
            ? new StreamMasking(masker, audience, progress).RunAsync(source, destination, cancellationToken)
            : Task.FromResult(default(MaskingSummary));
    }
}
