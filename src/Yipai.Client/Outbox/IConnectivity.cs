namespace Yipai.Client;

/// <summary>Says whether this device has a network. A host with a network service of its platform registers its own.</summary>
/// <remarks>The default does not know, so the client tries and lets the request decide.</remarks>
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
    /// <summary>Indicates whether the city may be reached: true or false, or null if the host does not know.</summary>
    /// <remarks>Return false only if the platform is sure, because the client sends nothing while this is false.</remarks>
    bool? IsOnline { get; }

    /// <summary>Occurs when <see cref="IsOnline"/> has changed. When it is no longer false, everything that waits is tried.</summary>
    /// <remarks>
    /// A host that does not raise it loses nothing: while anything waits, the client looks at <see cref="IsOnline"/> once a minute.
    /// </remarks>
    event EventHandler? Changed
    {
        add { }
        remove { }
    }
}
