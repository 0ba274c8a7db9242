using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy;

/// <summary>Masks whole streams, and writes masked tables.</summary>
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

    /// <summary>Writes rows under the names of their properties.</summary>
    /// <remarks>
    /// A property that the audience may not see has no column. A text that a spreadsheet would take for a formula, because it begins with
    /// <c>= + - @</c>, gets an apostrophe before it.
    /// </remarks>
    /// <param name="masker">The masker.</param>
    /// <param name="destination">Receives the table. Its lines end in CR LF.</param>
    /// <param name="rows">The rows. Nested objects and lists are written as JSON in their cell.</param>
    /// <param name="audience">The audience that will see the table.</param>
    /// <param name="resolvers">The resolvers that describe the type, such as a source-generated context.</param>
    /// <exception cref="PrivacyException">YP0120, YP0121, YP0125 or YP0126: the type cannot be masked (docs/errors.md).</exception>
    public static void WriteCsv<T>(
        this Masker masker, TextWriter destination, IEnumerable<T> rows, Audience audience, params IJsonTypeInfoResolver[] resolvers)
    {
        ArgumentNullException.ThrowIfNull(masker);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(rows);
        CsvExport.Write(masker, destination, rows, audience, resolvers);
    }
}
