using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>A request that was allowed, and the time in which the same answer holds.</summary>
/// <remarks>Between two instants of the ledger nothing changes, and fewer items never need more; so such a request is not decided twice.</remarks>
internal sealed class AllowedRequest(
    PrivacyGuard guard, in ProcessingRequest request, bool isExact, (long From, long Until) ticks, ProcessingDecision decision)
{
    private readonly DataItemSet _items = request.Items;
    private readonly string? _purpose = request.Purpose.Id;
    private readonly PrincipalKind _principal = request.Principal.Kind;
    private readonly PermissionState _permission = request.Permission;
    private readonly CollectionMode _mode = request.Mode;
    private readonly ServiceOperation _operation = request.Operation;
    private readonly AdvertisingChannel _channel = request.Channel;
    private readonly long _from = ticks.From;
    private readonly long _until = ticks.Until;

    public ProcessingDecision Decision { get; } = decision;

    public bool Covers(PrivacyGuard asked, in ProcessingRequest request)
    {
        long now = request.Now.UtcTicks;
        return ReferenceEquals(asked, guard)
            && (isExact ? request.Items == _items : request.Items.IsSubsetOf(_items))
            && request.Principal.Kind == _principal
            && request.Permission == _permission
            && request.Mode == _mode
            && request.Operation == _operation
            && request.Channel == _channel
            && ReferenceEquals(request.Purpose.Id, _purpose)
            && now >= _from && now < _until;
    }
}
