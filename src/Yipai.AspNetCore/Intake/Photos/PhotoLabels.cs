using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads the AI-content labels of a report's photos from the stored files.</summary>
/// <remarks>What the sender says about the labels does not count, because a sender could leave a label out.</remarks>
internal sealed class PhotoLabels(IPhotoStore photos)
{
    /// <summary>Returns the report with the labels that its stored photos carry.</summary>
    /// <remarks>A photo that is missing has no label.</remarks>
    public async Task<PreparedReport> ReadAsync(PreparedReport report, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<PhotoDigest, AiContentLabel>();
        foreach (PhotoDigest digest in report.Photos.Distinct())
        {
            if (await ReadAsync(digest, cancellationToken).ConfigureAwait(false) is { } label)
            {
                labels.Add(digest, label);
            }
        }

        return report with { Labels = labels };
    }

    private async Task<AiContentLabel?> ReadAsync(PhotoDigest digest, CancellationToken cancellationToken)
    {
        if (await photos.OpenAsync(digest, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            return null;
        }

        await using (content.ConfigureAwait(false))
        {
            return await MediaScrubber.ReadLabelAsync(content, cancellationToken).ConfigureAwait(false);
        }
    }
}
