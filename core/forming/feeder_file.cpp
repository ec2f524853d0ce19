// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/feeder_file.h"

#include "core/base/text.h"
#include "core/lists/list_reader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FeederFile)
};

/// The first two columns that look like URNs, by their names; the first two of all where none does.
std::pair<std::size_t, std::size_t> feederColumns(const QStringList& header) {
    std::vector<std::size_t> named;
    for (qsizetype i = 0; i < header.size(); ++i)
        if (folded(header[i]).contains(u"urn"))
            named.push_back(std::size_t(i));
    return named.size() == 2 ? std::pair(named[0], named[1]) : std::pair(std::size_t(0), std::size_t(1));
}

std::optional<qint64> feederUrn(const ListRecord& record, std::size_t column) {
    if (column >= record.fields.size())
        return std::nullopt;
    const std::string_view text = record.fields[column];
    const qint64 urn = QString::fromUtf8(text.data(), qsizetype(text.size())).trimmed().toLongLong();
    return urn > 0 ? std::optional(urn) : std::nullopt;
}

class FeederRows {
public:
    FeederRows(QString name, const FormingGround& ground) : m_name(std::move(name)) {
        for (const FormingItem& item : ground.items)
            if (const auto* school = std::get_if<Id<School>>(&item.member); school && item.urn > 0)
                m_schools.insert(item.urn, *school);
    }

    Result<FeederList> read(ListReader& reader) {
        const auto [from, to] = feederColumns(reader.header());
        ListRecord record;
        while (true) {
            const Result<bool> more = reader.next(record);
            if (!more)
                return tl::unexpected<Error>(more.error());
            if (!*more)
                return finished();
            if (record.isBlank())
                continue;
            const auto first = feederUrn(record, from);
            const auto second = feederUrn(record, to);
            if (!first || !second)
                return failure(ErrorCode::Unreadable,
                               Words::tr("Line %1 of “%2” does not hold the URNs of two schools.")
                                   .arg(record.line)
                                   .arg(m_name));
            take(*first, *second);
        }
    }

private:
    void take(qint64 from, qint64 to) {
        const Id<School> first = m_schools.value(from);
        const Id<School> second = m_schools.value(to);
        if (first.isValid() && second.isValid() && first != second)
            m_list.links.push_back({first, second});
        else
            ++m_unknown;
    }

    Result<FeederList> finished() {
        if (m_list.links.empty())
            return failure(ErrorCode::Unreadable,
                           Words::tr("“%1” links no two of these schools: it needs the URN of a school and "
                                     "the URN of the school that its children go on to in each row.")
                               .arg(m_name));
        if (m_unknown > 0)
            m_list.passedOver = Words::tr("%1 of “%2” passed over: they are not about two of these schools.")
                                    .arg(counted(m_unknown, Words::tr("row"), Words::tr("rows")), m_name);
        return std::move(m_list);
    }

    QString m_name;
    QHash<qint64, Id<School>> m_schools;
    FeederList m_list;
    qint64 m_unknown = 0;
};

} // namespace

Result<FeederList> readFeederFile(const QString& path, const FormingGround& ground) {
    const Result<ListFormat> format =
        detectListFormat(path, [](const QString& name) { return folded(name).contains(u"urn"); });
    if (!format)
        return tl::unexpected<Error>(format.error());
    const auto reader = openList(path, *format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return FeederRows(QFileInfo(path).fileName(), ground).read(**reader);
}

} // namespace liaison
