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
        if (await request.HttpContext.FindDeviceAsync().ConfigureAwait(false) is { } device)
        {
            return await TakeDevicePhotoAsync(digest, request, device, city.Profile.Limits.PhotoBytes).ConfigureAwait(false);
        }

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

    private static async Task<IResult> TakeDevicePhotoAsync(string digest, HttpRequest request, RegisteredDevice device, int limit) =>
        IntakeAnswers.Of(
            await request.HttpContext.RequestServices.GetRequiredService<DeviceDesk>().TakePhotoAsync(
                digest,
                await request.ReadBodyAsync(limit).ConfigureAwait(false),
                device,
                request.HttpContext.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.PhotoAnswer,
            request);

    private static async Task<IResult> TakeDeviceReportAsync(string reportId, HttpRequest request, RegisteredDevice device) =>
        IntakeAnswers.Of(
            await request.HttpContext.RequestServices.GetRequiredService<DeviceDesk>().TakeReportAsync(
                reportId,
                await request.ReadBodyAsync(ReportLimit).ConfigureAwait(false),
                device,
                request.HttpContext.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.ReportAnswer,
            request,
            StatusCodes.Status201Created);

    private static async Task<IResult> TakeReportAsync(string reportId, HttpRequest request, ReportDesk desk)
    {
        if (await request.HttpContext.FindDeviceAsync().ConfigureAwait(false) is { } device)
        {
            return await TakeDeviceReportAsync(reportId, request, device).ConfigureAwait(false);
        }

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
