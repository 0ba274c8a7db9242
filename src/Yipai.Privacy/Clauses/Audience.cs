namespace Yipai.Privacy;

/// <summary>Says who will read the data (P4.1.2-9(5)).</summary>
/// <remarks>An unknown audience sees nothing.</remarks>
/// <example>
/// <code>
/// string shown = Masker.Default.Mask("联系 13812345678", Audience.Public);   // 联系 138****5678
/// </code>
/// </example>
public enum Audience
{
    /// <summary>Anyone may read, without an account.</summary>
    /// <remarks>This is the default and the strictest audience.</remarks>
    Public = 0,

    /// <summary>The reader is a log, a trace or an exception message.</summary>
    Log,

    /// <summary>The reader is a city department that resolves the case (城市管理专业部门, P3-8).</summary>
    Department,

    /// <summary>The reader belongs to the handler's own staff who handle the case.</summary>
    Staff,

    /// <summary>The reader is the individual whom the information is about (个人信息主体, P3-6).</summary>
    Subject,

    /// <summary>The reader is a partner or affiliate (合作伙伴, 关联公司) that receives a case (P4.4).</summary>
    Partner,

    /// <summary>The reader acts for the reporter (代理人), such as a guardian.</summary>
    Agent,
}
