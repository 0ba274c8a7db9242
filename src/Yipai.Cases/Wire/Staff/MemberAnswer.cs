namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/staff/me</c>: who the key belongs to, so that a host shows only the screens of that role.</summary>
/// <param name="Id">The opaque id, as the audit log names the person.</param>
/// <param name="Role">The name of the role, such as <c>Acceptor</c> or <c>DepartmentUnit</c>.</param>
/// <param name="Unit">The unit of a person of a department, or null.</param>
public sealed record MemberAnswer(string Id, string Role, string? Unit)
{
    /// <summary>Returns a name without the id.</summary>
    public override string ToString() => "member";
}
