using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Records a reviewer's approval that a photo may be published (S31).</summary>
internal static class PhotoReviewEndpoint
{
    public static void MapPhotoReview(this RouteGroupBuilder staff) => staff.MapPost("/cases/{id}/photos/{digest}/review", ReviewAsync);

    private static Task<IResult> ReviewAsync(
        string id, string digest, ICaseStore cases, PrivacyGuard guard, IYipaiUnitOfWork unit, AuditLog audit, CancellationToken aborted) =>
        unit.RunAsync(
            async stop =>
            {
                PhotoDigest photo = PhotoDigest.Parse(digest);
                if (!await cases.PassPhotoAsync(guard.Handler.Id, new CaseId(id), photo, photo, stop))
                {
                    return Problems.NotFound();
                }

                await audit.AppendAsync(AuditEvent.Of("photo.reviewed").Citing(new Yipai.Privacy.Clauses.StrictRuleId(31))
                    .With("case", id).With("photo", digest), stop);
                return Answers.Photo(digest);
            },
            aborted);
}
