/** What `fortnight --help` says. */
export const helpWords = `训程 Fortnight

npm run fortnight -- COMMAND [options]      在容器里 / in the container: fortnight COMMAND [options]

  create-admin      建立系统管理员账号；忘记密码、无人能登录时也用它
                    makes an administrator's account; also the way back in when nobody can sign in
    --login NAME      登录名，必填 / what to sign in with, required
    --name NAME       姓名，必填 / the person's name, required
    --language L      zh-CN（默认）或 en / zh-CN (the default) or en
    --site NAME       数据库为空时所建管理处的名称 / name of the first site in an empty database
    --zone ZONE       该管理处的时区 / that site's time zone, such as Asia/Shanghai (the default)
    --password-stdin  从标准输入读密码；否则在终端询问，或生成一个、只显示一次
                      reads the password from standard input; else it is asked for at a terminal,
                      or made up and shown once

  migrate status    列出数据库结构的各次变更 / lists the changes of the database's tables
  migrate up        更新数据库结构 / brings the tables up to date (a start does the same)
  migrate down      撤销最近一次变更，其中的数据一并删除
                    undoes the latest change; rows that it brought go with it
    --count N         撤销几次 / how many (1)
    --yes             必填：确认删除 / required: yes, delete

  verify-audit      核对审计链；有改动时退出码为 1 并指出是哪一行
                    follows the chain of the audit record; exit code 1, and which row, when it is broken
    --anchor N:HASH   以前记下的链头，用来发现整链被重写
                      a head noted earlier: finds a chain that was written anew as a whole

  openapi           输出接口说明（OpenAPI，JSON） / prints the description of all routes (OpenAPI, JSON)

  recurrence        从标准输入逐行读 JSON，逐行输出各次开始时间
                    reads JSON lines {"ics", "zone", "from", "to", "limit"} and writes, for each,
                    {"starts", "instants"} or {"problem"}; see docs/recurrence.md
    --language L      问题说明的语言：zh-CN（默认）或 en / of the problems: zh-CN (the default) or en

  demo --renew      删除示例公司并重新建立，日期回到今天；只用于自带数据库
                    drops the demo company and builds it anew for today; embedded database only

  adopt-secret --yes
                    换用当前的 SECRET：备份恢复到别处、旧密钥已丢失时使用；旧的登录、日历订阅和回复链接随之失效
                    takes the present SECRET as the database's own, after a restore elsewhere or when the old
                    one is lost; sign-ins, calendar feeds and reply links made with the old one end

  --help            本说明 / this text

数据库 / database: DATABASE_URL（及 APP_DATABASE_URL），否则为 DATA_DIR 里自带的数据库，服务器运行与否皆可
                   DATABASE_URL (and APP_DATABASE_URL), else the embedded one in DATA_DIR, whether the server runs or not`;
