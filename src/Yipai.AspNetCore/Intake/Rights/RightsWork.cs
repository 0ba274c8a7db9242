using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Carries out granted requests whose work is written to the erasure journal.</summary>
/// <remarks>
/// The journal is a file outside the database, so this work runs after the unit of work that granted the request. After a crash the
/// same call, or the next start of the city, finishes it.
/// </remarks>
internal sealed class RightsWork(RightsDesk desk, TimeProvider time, IEnumerable<IPortabilityRoute> routes)
{
    /// <summary>Carries a granted request out, and returns it as it is afterwards.</summary>
    /// <remarks>Several callers may do so at the same time. One of them takes each step, and the others return what it did.</remarks>
    public async Task<RightsRequest> CarryOutAsync(RightsRequest request, PortabilityRecipient? recipient, CancellationToken stop)
    {
        if (request.State != RightsState.Executing)
        {
            return request;
        }

        try
        {
            await DoAsync(request, recipient, stop).ConfigureAwait(false);
        }
        catch (PrivacyServerException exception) when (exception.Code is "YP0162" or "YP0165")
        {
            // Somebody else has carried the same request out meanwhile.
        }

        return await desk.FindAsync(request.Id, stop).ConfigureAwait(false) ?? request;
    }

    private async Task DoAsync(RightsRequest request, PortabilityRecipient? recipient, CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        switch (request.Opening.Kind)
        {
            case RightKind.Deletion:
                await desk.EraseAsync(request.Id, now, stop).ConfigureAwait(false);
                return;
            case RightKind.Restriction:
                await desk.RestrictAsync(request.Id, now, stop).ConfigureAwait(false);
                break;
            case RightKind.RestrictionLifting:
                await desk.LiftRestrictionAsync(request.Id, now, stop).ConfigureAwait(false);
                break;
            case RightKind.Portability when recipient is not null && routes.FirstOrDefault() is { } route:
                await desk.TransferAsync(request.Id, recipient, route, now, stop).ConfigureAwait(false);
                return;
        }

        await desk.CloseAsync(request.Id, "done", now, stop).ConfigureAwait(false);
    }
}
