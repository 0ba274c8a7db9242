namespace Yipai.Client;

/// <summary>Reports whether this device has a network.</summary>
/// <remarks>
/// A host whose platform has a network service can register its own class. The default class does not know the answer. The client then
/// sends, and the request shows whether there is a network.
/// </remarks>
/// <example>
/// <code>
/// services.AddSingleton&lt;IConnectivity&gt;(new PhoneNetwork());
///
/// sealed class PhoneNetwork : IConnectivity
/// {
///     public bool? IsOnline =&gt; System.Net.NetworkInformation.NetworkInterface.GetIsNetworkAvailable() ? null : false;
/// }
/// </code>
/// </example>
public interface IConnectivity
{
    /// <summary>Indicates whether the device has a network.</summary>
    /// <remarks>
    /// Returns null if the host does not know. Return false only if the platform is sure, because the client sends nothing while this is
    /// false.
    /// </remarks>
    bool? IsOnline { get; }

    /// <summary>Occurs when <see cref="IsOnline"/> has changed.</summary>
    /// <remarks>
    /// Once it is no longer false, the client tries all waiting entries. A host that never raises the event loses nothing, because the
    /// client reads <see cref="IsOnline"/> once a minute while entries wait.
    /// </remarks>
    event EventHandler? Changed
    {
        add { }
        remove { }
    }
}
