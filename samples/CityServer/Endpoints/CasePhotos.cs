using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Samples.CityServer;

/// <summary>Serves a photo to a reader whose view of the case names it, and to nobody else.</summary>
internal static class CasePhotos
{
    public static IResult Serve(string digest, IEnumerable<string> visible, PhotoFiles files) =>
        visible.Contains(digest) && File.Exists(files.PathOf(PhotoDigest.Parse(digest)))
            ? Results.File(files.PathOf(PhotoDigest.Parse(digest)), MediaTypes.Of(files.FormatOf(PhotoDigest.Parse(digest))))
            : Problems.NotFound();
}
