namespace Yipai.Cases.Media;

/// <summary>Makes faces and number plates unrecognizable (打码) before a picture or video is published.</summary>
/// <remarks>
/// A host brings its own redactor, because this package detects nothing. Bystanders and number plates are personal information of other
/// people, whom the reporter's consent does not cover (PIPL 25, 26; Civil Code 1019; S31).
/// </remarks>
public interface IMediaRedactor
{
    /// <summary>Redacts a file from which metadata has already been removed.</summary>
    /// <param name="format">The format of the file.</param>
    /// <param name="media">The file as a seekable stream at its start. The redactor must not close it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The redacted file as a seekable stream of any known format, which the caller closes, or null if a person must look at
    /// it.</returns>
    ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default);
}
