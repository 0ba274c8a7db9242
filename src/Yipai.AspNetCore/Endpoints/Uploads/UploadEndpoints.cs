using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Takes photos in parts by tus 1.0.0 with creation, checksum, expiration and termination.</summary>
internal static class UploadEndpoints
{
    private const string Override = "X-HTTP-Method-Override";
    private const string Extensions = "creation,checksum,expiration,termination";
    private const string Uploads = "/uploads";
    private const string OneUpload = "/uploads/{uploadId}";

    public static void Map(RouteGroupBuilder group)
    {
        group.AddEndpointFilter(CheckVersionAsync);
        Describe(group.MapMethods(Uploads, [HttpMethods.Options], Explain));
        group.MapPost(Uploads, CreateAsync).RequireAudience(Audience.Public).Produces(StatusCodes.Status201Created);
        Describe(group.MapMethods(OneUpload, [HttpMethods.Head], FindAsync));
        Describe(group.MapPatch(OneUpload, AppendAsync)).WithMetadata(new WireMessageMetadata(typeof(byte[])));
        Describe(group.MapDelete(OneUpload, EndAsync));

        // Some networks drop PATCH and DELETE. The protocol lets a client name them in a header of a POST.
        Describe(group.MapPost(OneUpload, OverrideAsync)).WithMetadata(new WireMessageMetadata(typeof(byte[])));
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) =>
        route.RequireAudience(Audience.Public).Produces(StatusCodes.Status204NoContent);

    /// <summary>Names the version in every answer, and refuses a request of another version.</summary>
    private static async ValueTask<object?> CheckVersionAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        HttpContext context = invocation.HttpContext;
        context.Response.Headers[TusHeaders.Resumable] = TusHeaders.Version;
        if (HttpMethods.IsOptions(context.Request.Method) || context.Request.Headers[TusHeaders.Resumable] == TusHeaders.Version)
        {
            return await next(invocation).ConfigureAwait(false);
        }

        context.Response.Headers[TusHeaders.Versions] = TusHeaders.Version;
        return RefusalAnswers.Of(IntakeReason.UnsupportedVersion, context.Request);
    }

    private static IResult Explain(HttpResponse response, UploadDesk desk)
    {
        response.Headers[TusHeaders.Versions] = TusHeaders.Version;
        response.Headers[TusHeaders.Extension] = Extensions;
        response.Headers[TusHeaders.MaxSize] = new UploadSize(desk.MaxLength).ToString();
        response.Headers[TusHeaders.ChecksumAlgorithms] = string.Join(',', UploadPart.Algorithms);
        return Results.NoContent();
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, UploadDesk desk)
    {
        Caller caller = request.HttpContext.Caller();
        if (!UploadSize.TryParse(request.Headers[TusHeaders.Length], out UploadSize length)
            || !UploadMetadata.TryParse(request.Headers[TusHeaders.Metadata], out UploadMetadata? metadata))
        {
            return RefusalAnswers.Of(caller == Caller.Unrecognized ? IntakeReason.NotSignedIn : IntakeReason.BadRequest, request);
        }

        IntakeOutcome<StoredUpload> outcome =
            await desk.CreateAsync(length.Bytes, metadata, caller, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (outcome.Answer is not { } upload)
        {
            return RefusalAnswers.Of(outcome.Refusal!, request);
        }

        request.HttpContext.Response.Headers.Location = $"{request.PathBase}{request.Path.Value!.TrimEnd('/')}/{upload.Id}";
        return Answer(upload, StatusCodes.Status201Created, request, desk);
    }

    private static async Task<IResult> FindAsync(string uploadId, HttpRequest request, UploadDesk desk)
    {
        IntakeOutcome<StoredUpload> outcome =
            await desk.FindAsync(uploadId, request.HttpContext.Caller(), request.HttpContext.RequestAborted).ConfigureAwait(false);
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        if (outcome.Answer is not { } upload)
        {
            return RefusalAnswers.Of(outcome.Refusal!, request);
        }

        headers[TusHeaders.Length] = new UploadSize(upload.Length).ToString();
        headers[TusHeaders.Metadata] =
            new UploadMetadata([new(TusHeaders.DigestKey, Encoding.ASCII.GetBytes(upload.Photo.Hex))]).Format();
        return Answer(upload, StatusCodes.Status204NoContent, request, desk);
    }

    private static async Task<IResult> AppendAsync(string uploadId, HttpRequest request, UploadDesk desk)
    {
        Caller caller = request.HttpContext.Caller();
        if (caller == Caller.Unrecognized)
        {
            return RefusalAnswers.Of(IntakeReason.NotSignedIn, request);
        }

        if (request.ContentType != TusHeaders.PatchMediaType)
        {
            return RefusalAnswers.Of(IntakeReason.WrongMediaType, request);
        }

        UploadChecksum? checksum = null;
        if (!UploadSize.TryParse(request.Headers[TusHeaders.Offset], out UploadSize offset)
            || (request.Headers.TryGetValue(TusHeaders.Checksum, out var sum) && !UploadChecksum.TryParse(sum, out checksum)))
        {
            return RefusalAnswers.Of(IntakeReason.BadRequest, request);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = desk.MaxLength + 1;
        }

        var part = new UploadPart(request.Body, checksum, request.ContentLength);
        IntakeOutcome<StoredUpload> outcome =
            await desk.AppendAsync(uploadId, offset.Bytes, part, caller, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return outcome.Answer is { } upload
            ? Answer(upload, StatusCodes.Status204NoContent, request, desk) : RefusalAnswers.Of(outcome.Refusal!, request);
    }

    private static async Task<IResult> EndAsync(string uploadId, HttpRequest request, UploadDesk desk)
    {
        IntakeOutcome<StoredUpload> outcome =
            await desk.EndAsync(uploadId, request.HttpContext.Caller(), request.HttpContext.RequestAborted).ConfigureAwait(false);
        return outcome.Refusal is { } refusal ? RefusalAnswers.Of(refusal, request) : Results.NoContent();
    }

    private static Task<IResult> OverrideAsync(string uploadId, HttpRequest request, UploadDesk desk) =>
        request.Headers[Override].ToString() switch
        {
            "PATCH" => AppendAsync(uploadId, request, desk),
            "DELETE" => EndAsync(uploadId, request, desk),
            "HEAD" => FindAsync(uploadId, request, desk),
            _ => Task.FromResult(RefusalAnswers.Of(IntakeReason.BadRequest, request)),
        };

    private static IResult Answer(StoredUpload upload, int status, HttpRequest request, UploadDesk desk)
    {
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers[TusHeaders.Offset] = new UploadSize(upload.Offset).ToString();
        if (!upload.IsComplete)
        {
            headers[TusHeaders.Expires] = desk.ExpiryOf(upload).ToString("R", CultureInfo.InvariantCulture);
        }

        return Results.StatusCode(status);
    }
}
