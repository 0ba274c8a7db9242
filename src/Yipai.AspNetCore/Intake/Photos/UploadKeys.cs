using System.Text;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads photo and report from the metadata of an upload.</summary>
/// <remarks>Everything else, such as a file name, is ignored and never kept.</remarks>
internal static class UploadKeys
{
    /// <summary>Returns the digest of the photo, or null if it is missing or has no such form.</summary>
    public static PhotoDigest? FindPhoto(UploadMetadata metadata) => Find(metadata, TusHeaders.DigestKey, PhotoDigest.Parse);

    /// <summary>Returns the id of the report, or null if it is missing or has no such form.</summary>
    public static ReportId? FindReport(UploadMetadata metadata) => Find(metadata, TusHeaders.ReportKey, ReportId.Parse);

    private static T? Find<T>(UploadMetadata metadata, string key, Func<string, T> parse)
        where T : struct
    {
        foreach ((string name, ReadOnlyMemory<byte> value) in metadata.Pairs)
        {
            try
            {
                if (name == key)
                {
                    return parse(Encoding.UTF8.GetString(value.Span));
                }
            }
            catch (CasesException)
            {
                return null;
            }
        }

        return null;
    }
}
