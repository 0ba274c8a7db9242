using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Takes photos and the reports that name them, from registered persons and from visitors.</summary>
internal static class ReportEndpoints
{
    private const int ReportLimit = 256 * 1024;

    public static void MapPhotos(RouteGroupBuilder group) =>
        group.MapPut("/photos/{digest}", TakePhotoAsync).RequireAudience(Audience.Public);

    public static void MapReports(RouteGroupBuilder group) =>
        group.MapPut("/reports/{reportId}", TakeReportAsync).RequireAudience(Audience.Public);

    private static async Task<IResult> TakePhotoAsync(string digest, HttpRequest request, PhotoDesk desk, CityDesk city)
    {
        Caller caller = request.HttpContext.Caller();
        return caller == Caller.Unrecognized
            ? RefusalAnswers.Of(IntakeReason.NotSignedIn, request)
            : IntakeAnswers.Of(
                await desk.TakeAsync(
                    digest,
                    await request.ReadBodyAsync(city.Profile.Limits.PhotoBytes).ConfigureAwait(false),
                    caller,
                    request.HttpContext.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.PhotoAnswer,
                request);
    }

    private static async Task<IResult> TakeReportAsync(string reportId, HttpRequest request, ReportDesk desk)
    {
        Caller caller = request.HttpContext.Caller();
        return caller == Caller.Unrecognized
            ? RefusalAnswers.Of(IntakeReason.NotSignedIn, request)
            : IntakeAnswers.Of(
                await desk.TakeAsync(
                    reportId,
                    await request.ReadBodyAsync(ReportLimit).ConfigureAwait(false),
                    caller,
                    request.HttpContext.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.ReportAnswer,
                request,
                StatusCodes.Status201Created);
    }
}
