using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Serves a photo to a reader whose view of the case names it, and to nobody else.</summary>
internal static class CasePhotos
{
    public static void Map(RouteGroupBuilder group, string cases, Audience audience) => group.MapGet(
        $"{cases}/{{id}}/photos/{{digest}}",
        async (string id, string digest, HttpContext context, CaseDesk desk, IPhotoStore photos) =>
        {
            PhotoDigest photo = PhotoDigest.Parse(digest);
            SubjectId? reader = audience == Audience.Subject ? context.Me() : null;
            bool isShown = await desk.ShowsPhotoAsync(
                new CaseId(id), photo, audience, reader, context.User.FindFirstValue(YipaiClaims.Unit), context.RequestAborted)
                .ConfigureAwait(false);
            Stream? content = isShown ? await photos.OpenAsync(photo, context.RequestAborted).ConfigureAwait(false) : null;
            return content is null
                ? RefusalAnswers.Of(IntakeReason.NotFound, context.Request)
                : Results.Stream(content, await TypeOfAsync(content, context.RequestAborted).ConfigureAwait(false));
        }).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");

    /// <summary>Returns the media type by the first bytes, and moves back to the start.</summary>
    private static async Task<string> TypeOfAsync(Stream content, CancellationToken cancellationToken)
    {
        var start = new byte[MediaScrubber.SignatureLength];
        int length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        content.Position = 0;
        return MediaTypes.Of(MediaScrubber.Recognize(start.AsSpan(0, length)));
    }
}
