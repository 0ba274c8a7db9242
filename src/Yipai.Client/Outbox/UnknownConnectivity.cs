namespace Yipai.Client.Outbox;

/// <summary>Reports the network as unknown, for a host without a network service.</summary>
internal sealed class UnknownConnectivity : IConnectivity
{
    public bool? IsOnline => null;
}
