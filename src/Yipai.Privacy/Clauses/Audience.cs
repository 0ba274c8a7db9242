namespace Yipai.Privacy;

/// <summary>Who will read what is shown (P4.1.2-9(5)); an unknown reader is shown nothing.</summary>
public enum Audience
{
    /// <summary>Anyone, without an account. The default, and the strictest reader.</summary>
    Public = 0,

    /// <summary>A log, trace or exception.</summary>
    Log,

    /// <summary>A city department that resolves the case (城市管理专业部门, P3-8).</summary>
    Department,

    /// <summary>The handler's own staff who handle the case.</summary>
    Staff,

    /// <summary>The individual whom the information is about (个人信息主体, P3-6).</summary>
    Subject,

    /// <summary>A partner or affiliate (合作伙伴, 关联公司) that receives a case (P4.4).</summary>
    Partner,

    /// <summary>Somebody who acts for the reporter (代理人), such as a guardian.</summary>
    Agent,
}
