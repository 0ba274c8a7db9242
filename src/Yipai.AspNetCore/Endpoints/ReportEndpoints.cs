using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Takes photos and the reports that name them, from registered persons and from visitors.</summary>
internal static class ReportEndpoints
{
    private const int ReportLimit = 256 * 1024;

    public static void MapPhotos(RouteGroupBuilder group) =>
        group.MapPut("/photos/{digest}", TakePhotoAsync).RequireAudience(Audience.Public)
            .WithMetadata(new WireMessageMetadata(typeof(byte[])));

    public static void MapReports(RouteGroupBuilder group) =>
        group.MapPut("/reports/{reportId}", TakeReportAsync).RequireAudience(Audience.Public);

    private static async Task<WireAnswer<PhotoAnswer>> TakePhotoAsync(string digest, HttpRequest request, PhotoDesk desk, CityDesk city)
    {
        RegisteredDevice? device = await request.HttpContext.FindDeviceAsync().ConfigureAwait(false);
        Caller caller = request.HttpContext.Caller();
        if (device is null && caller == Caller.Unrecognized)
        {
            return new(RefusalAnswers.Of(IntakeReason.NotSignedIn, request));
        }

        byte[] photo = await request.ReadBodyAsync(city.Profile.Limits.PhotoBytes).ConfigureAwait(false);
        CancellationToken aborted = request.HttpContext.RequestAborted;
        IntakeOutcome<PhotoAnswer> outcome = device is null
            ? await desk.TakeAsync(digest, photo, caller, aborted).ConfigureAwait(false)
            : await DeviceDeskOf(request).TakePhotoAsync(digest, photo, device, aborted).ConfigureAwait(false);
        return IntakeAnswers.Of(outcome, WireJsonContext.Default.PhotoAnswer, request);
    }

    private static async Task<WireReply<PreparedReport, ReportAnswer>> TakeReportAsync(
        string reportId, string? product, HttpRequest request, ReportDesk desk)
    {
        RegisteredDevice? device = await request.HttpContext.FindDeviceAsync().ConfigureAwait(false);
        Caller caller = request.HttpContext.Caller();
        if (device is null && caller == Caller.Unrecognized)
        {
            return new(RefusalAnswers.Of(IntakeReason.NotSignedIn, request));
        }

        byte[] report = await request.ReadBodyAsync(ReportLimit).ConfigureAwait(false);
        CancellationToken aborted = request.HttpContext.RequestAborted;
        IntakeOutcome<ReportAnswer> outcome = device is null
            ? await desk.TakeAsync(reportId, report, caller with { Product = product }, aborted).ConfigureAwait(false)
            : await DeviceDeskOf(request).TakeReportAsync(reportId, report, device, aborted).ConfigureAwait(false);
        return new(IntakeAnswers.Of(outcome, WireJsonContext.Default.ReportAnswer, request, StatusCodes.Status201Created));
    }

    private static DeviceDesk DeviceDeskOf(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<DeviceDesk>();
}
