using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client.Http;
using Yipai.Client.Staff;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Works on cases as a person of the staff or of a unit: the queue, one case, its actions, photos and tickets.</summary>
/// <remarks>
/// The key of the person stays in memory. The city decides by the person's role what a call may do; another role is refused with YP0302.
/// </remarks>
/// <example>
/// <code>
/// MemberAnswer me = await client.Staff.SignInAsync("key of this person");
/// QueueAnswer queue = await client.Staff.ReadQueuePageAsync();
/// CaseActionsAnswer allowed = await client.Staff.ListActionsAsync(caseId);
/// await client.Staff.ActAsync(caseId, new CaseCommand(CaseAction.Accept), allowed.Version);
/// </code>
/// </example>
public partial class StaffClient
{
    private readonly StaffEntry _entry;
    private readonly IdentifierSource _identifiers;

    internal StaffClient(StaffEntry entry, OfficerClient officer, IdentifierSource identifiers) =>
        (_entry, Officer, _identifiers) = (entry, officer, identifiers);

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected StaffClient()
        : this(null!, null!, null!)
    {
    }

    /// <summary>Gets the part of the privacy officer (个人信息保护负责人).</summary>
    public virtual OfficerClient Officer { get; }

    /// <summary>Gets the person who is signed in on this host, or null.</summary>
    public virtual MemberAnswer? Member => _entry.Member;

    /// <summary>Gets the beginning of the paths of the person's audience: a unit reads its own cases, without their reporters.</summary>
    private string Desk => Member?.Role == nameof(PlatformRole.DepartmentUnit) ? "v1/department" : "v1/staff";

    /// <summary>Asks the city who a key belongs to, and works as that person from now on.</summary>
    /// <exception cref="YipaiClientException">YP0304: the city does not know the key. YP0303: the server gave no answer.</exception>
    public virtual Task<MemberAnswer> SignInAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return _entry.EnterAsync(key, cancellationToken);
    }

    /// <summary>Forgets the key.</summary>
    /// <remarks>Sends nothing: the key stays valid until the city changes it.</remarks>
    public virtual void SignOut() => _entry.Leave();

    /// <summary>Reads one page of the open cases that wait for the person's role.</summary>
    /// <param name="after">The cursor of the page before, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<QueueAnswer> ReadQueuePageAsync(string? after = null, CancellationToken cancellationToken = default) =>
        _entry.CallAsync(
            HttpMethod.Get, PagePath.Of($"{Desk}/queue", after), null, WireJsonContext.Default.QueueAnswer,
            cancellationToken);

    /// <summary>Reads one case with all evidence and masked contacts (S21), as staff.</summary>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<StaffCaseView> ReadCaseAsync(CaseId id, CancellationToken cancellationToken = default) => _entry.CallAsync(
        HttpMethod.Get, $"v1/staff/cases/{PathOf(id)}", null, CaseViewsJsonContext.Default.StaffCaseView,
        cancellationToken);

    /// <summary>Reads one case of the person's unit, without its reporter (P3-8, S30).</summary>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<DepartmentCaseView> ReadUnitCaseAsync(CaseId id, CancellationToken cancellationToken = default) =>
        _entry.CallAsync(
            HttpMethod.Get, $"v1/department/cases/{PathOf(id)}", null, CaseViewsJsonContext.Default.DepartmentCaseView,
            cancellationToken);

    /// <summary>Lists what the person may do to a case now, and the rule behind each action.</summary>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<CaseActionsAnswer> ListActionsAsync(CaseId id, CancellationToken cancellationToken = default) =>
        _entry.CallAsync(
            HttpMethod.Get, $"{Desk}/cases/{PathOf(id)}/allowed", null, WireJsonContext.Default.CaseActionsAnswer,
            cancellationToken);

    /// <summary>Carries out a command on a case once.</summary>
    /// <param name="id">The case.</param>
    /// <param name="command">The command. Without an id it gets a new one; a second call with the same id changes nothing.</param>
    /// <param name="version">The version that the person saw, from <see cref="ListActionsAsync"/>.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have carried the command out; repeat it under its id.</param>
    /// <returns>What the person may do next.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0302: a rule forbids it, or somebody changed the case meanwhile. YP0303: the server gave no answer. YP0304: nobody is signed in.
    /// </exception>
    public virtual Task<CaseActionsAnswer> ActAsync(
        CaseId id, CaseCommand command, int version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _entry.CallAsync(
            HttpMethod.Put,
            $"{Desk}/cases/{PathOf(id)}/commands/{command.Id ?? _identifiers.NewIdentifier():N}",
            StaffCommandFormat.Write(new StaffCommand(command, version)),
            WireJsonContext.Default.CaseActionsAnswer,
            cancellationToken);
    }

    private static string PathOf(CaseId id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        return Uri.EscapeDataString(id.Value);
    }

    private static string PathOf(CaseId id, PhotoDigest photo) => $"cases/{PathOf(id)}/photos/{photo.Hex}";
}
