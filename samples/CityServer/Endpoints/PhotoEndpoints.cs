using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Accepts photos before the report that names them arrives. The city refuses a photo with camera metadata.</summary>
internal static class PhotoEndpoints
{
    public static WebApplication MapPhotos(this WebApplication app)
    {
        app.MapPut("/v1/photos/{digest}", KeepPhotoAsync);
        return app;
    }

    private static async Task<IResult> KeepPhotoAsync(
        string digest, HttpRequest request, PhotoFiles files, IReporterStore reporters,
        PrivacyGuard guard, AccountRecords accounts, SignedCity city)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        PolicyPrincipal me = await request.HttpContext.CitizenAsync();
        if (!me.HasAccount && !request.HttpContext.IsVisitor())
        {
            return Problems.NotSignedIn();
        }

        byte[] content = await request.ReadBodyAsync(city.Profile.Limits.PhotoBytes);
        ScrubbedPhoto photo = PhotoScrubber.Scrub(content);
        if (!photo.Content.Span.SequenceEqual(content))
        {
            return Problems.Refused(
                StatusCodes.Status422UnprocessableEntity, "PhotoHasMetadata",
                new("照片带有拍摄信息，请先去除再上传。", "The photo carries metadata. Remove it before the upload."), "P4.1.2-3(4)", "S31");
        }

        PhotoDigest actual = PhotoDigest.Parse(photo.Sha256);
        if (actual.Hex != digest)
        {
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, "DigestMismatch",
                new("照片内容与摘要不符，请重新上传。", "The photo does not match its digest. Upload it again."));
        }

        await files.KeepAsync(actual, photo.Content, aborted);
        await reporters.KeepPhotoAsync(guard.Handler.Id, actual, me.SubjectId ?? ReportIntake.Visitor, aborted);
        return me.SubjectId is { } owner && !await accounts.EndIfClosedAsync(owner, aborted)
            ? Problems.NotSignedIn() : Answers.Photo(digest);
    }
}
